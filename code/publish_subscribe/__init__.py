"""A broker between publishers and subscribers: it keeps messages and remembers who has read how far.

Source: the Publish-Subscribe Channel and the Durable Subscriber of Hohpe and Woolf (2003), and the log with
one position per reader that Kafka made common. Catalogue page on distribution, run-publish-subscribe.
"""

from publish_subscribe.broker import Broker
from publish_subscribe.delays import Run, through_broker, within_process

__all__ = ["Broker", "Run", "through_broker", "within_process"]
