"""Every version of a model, where it came from and which one is live; catalogue, card Model Registry."""

from model_registry.registry import Lineage, ModelRegistry, Version, content_hash

__all__ = ["Lineage", "ModelRegistry", "Version", "content_hash"]
