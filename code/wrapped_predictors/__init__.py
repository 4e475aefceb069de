"""Objects around a predictor that have the predictor's own interface; after Gamma et al. 1994.

``predictor``  the interface, and a model that counts its calls
``wrappers``   decorators: a log, a check and a cache, in any order
``vendor``     an adapter: a foreign client with other names and other units
``proxies``    stand-ins for a model far away and for one not yet loaded

Used on the catalogue's page about objects. Standard library only.
"""

from wrapped_predictors.predictor import AmountModel, Payment, Predictor, traffic
from wrapped_predictors.proxies import Link, OnDemand, RemotePredictor
from wrapped_predictors.vendor import Assessment, VendorAdapter, VendorClient, broken_promises
from wrapped_predictors.wrappers import Cached, Checked, Logged, RefusedError, wrapped

__all__ = [
    "AmountModel",
    "Assessment",
    "Cached",
    "Checked",
    "Link",
    "Logged",
    "OnDemand",
    "Payment",
    "Predictor",
    "RefusedError",
    "RemotePredictor",
    "VendorAdapter",
    "VendorClient",
    "broken_promises",
    "traffic",
    "wrapped",
]
