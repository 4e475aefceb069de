"""One rule, one function: the reason why a plan is refused, or ``None``. All are asked; none is outvoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deployment_rules.plans import BOTH, COLLECTED, DEVICE, FEDERATED, MAKER, NIGHTLY, SERVER, Plan, plans

if TYPE_CHECKING:
    from collections.abc import Callable

    from deployment_rules.needs import Needs

TRAINING_MEMORY = 4  # training keeps weights, gradients and two running means: four numbers for each weight


def memory(needs: Needs, plan: Plan) -> str | None:
    """A model that runs on the device must fit into it."""
    if plan.serving == DEVICE and needs.model_mb > needs.device_mb:
        return f"the model's {needs.model_mb:g} MB do not fit into {needs.device_mb:g} MB"
    if plan.serving == BOTH and not 0 < needs.small_model_mb <= needs.device_mb:
        return "there is no smaller model that fits into the device"
    return None


def speed(needs: Needs, plan: Plan) -> str | None:
    """The device must compute an answer in time."""
    takes_ms = 1000 * needs.work_gflop / needs.device_gflops
    if plan.serving == DEVICE and takes_ms > needs.answer_ms:
        return f"the device computes for {takes_ms:,.0f} ms, allowed are {needs.answer_ms:,.0f}"
    return None


def network(needs: Needs, plan: Plan) -> str | None:
    """A server that is asked must answer in time: always, or with a fallback on good days at least."""
    if plan.serving == SERVER and needs.bad_trip_ms > needs.answer_ms:
        return (
            f"on a bad day the network takes {needs.bad_trip_ms:,.0f} ms, allowed are {needs.answer_ms:,.0f}"
        )
    if plan.serving == BOTH and needs.good_trip_ms > needs.answer_ms:
        return f"even on a good day the network takes {needs.good_trip_ms:,.0f} ms"
    return None


def offline(needs: Needs, plan: Plan) -> str | None:
    """Without a network, nobody can be asked."""
    if plan.serving == SERVER and needs.offline:
        return "answers are needed without a network"
    return None


def known_before(needs: Needs, plan: Plan) -> str | None:
    """What is computed at night can only concern inputs that exist by then."""
    if plan.serving == NIGHTLY and not needs.inputs_known:
        return "the input does not exist the evening before"
    return None


def secrecy(needs: Needs, plan: Plan) -> str | None:
    """Secret inputs are neither sent for an answer nor collected."""
    if needs.raw_may_leave:
        return None
    if plan.serving != DEVICE:
        return "raw input would leave the device for an answer"
    if plan.learning == COLLECTED:
        return "raw input would leave the device to be learned from"
    return None


def habits(needs: Needs, plan: Plan) -> str | None:
    """What shows only in use cannot be learned from recordings made by the maker."""
    if plan.learning == MAKER and needs.learns_from_use:
        return "what is to be learned shows only in use"
    return None


def teacher(needs: Needs, plan: Plan) -> str | None:
    """Learning on the device needs somebody or something there that knows the right answer."""
    if plan.learning == FEDERATED and not needs.labels_on_device:
        return "nothing on the device says what the right answer was"
    return None


def workshop(needs: Needs, plan: Plan) -> str | None:
    """Training takes more memory than answering."""
    training_mb = TRAINING_MEMORY * needs.model_mb
    if plan.learning == FEDERATED and training_mb > needs.device_mb:
        return f"training takes {training_mb:g} MB, the device spares {needs.device_mb:g}"
    return None


RULES: tuple[Callable[[Needs, Plan], str | None], ...] = (
    memory,
    speed,
    network,
    offline,
    known_before,
    secrecy,
    habits,
    teacher,
    workshop,
)


def refusals(needs: Needs, plan: Plan) -> list[str]:
    """Return every reason to refuse ``plan``; if there is none, the plan is admissible."""
    return [reason for rule in RULES if (reason := rule(needs, plan))]


def verdicts(needs: Needs) -> dict[Plan, list[str]]:
    """Return all plans with the reasons to refuse them."""
    return {plan: refusals(needs, plan) for plan in plans()}


def admissible(needs: Needs) -> list[Plan]:
    """Return the plans that no rule refuses."""
    return [plan for plan, reasons in verdicts(needs).items() if not reasons]
