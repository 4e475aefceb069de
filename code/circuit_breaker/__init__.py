"""Stop calling what does not answer; chapter on patterns, sec-circuit-breaker."""

from circuit_breaker.breaker import CircuitBreaker, CircuitOpenError

__all__ = ["CircuitBreaker", "CircuitOpenError"]
