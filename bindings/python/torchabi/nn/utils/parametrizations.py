"""Parametrizations that PyTorch has: torch.nn.utils.parametrizations."""

from __future__ import annotations

from .._module import Module
from .parametrize import register_parametrization

__all__ = ["orthogonal", "spectral_norm", "weight_norm"]


def _register(module, name, kind, **options):
    from .._layers import layer

    return register_parametrization(module, name, layer(f"parametrizations.{kind}")(**options))


def weight_norm(module: Module, name: str = "weight", dim: int | None = 0) -> Module:
    """Has a parameter computed from its direction and its length along a dimension, or as a whole where it is None."""
    return _register(module, name, "weight_norm", dim=dim)


def spectral_norm(
    module: Module, name: str = "weight", n_power_iterations: int = 1, eps: float = 1e-12, dim: int | None = None
) -> Module:
    """Has a parameter divided by its greatest singular value, which each use in training mode estimates better."""
    return _register(module, name, "spectral_norm", n_power_iterations=n_power_iterations, eps=eps, dim=dim)


def orthogonal(
    module: Module, name: str = "weight", orthogonal_map: str | None = None, *, use_trivialization: bool = True
) -> Module:
    """Keeps a matrix, or a batch of them, orthogonal: by "matrix_exp", "cayley" or "householder"."""
    return _register(module, name, "orthogonal", orthogonal_map=orthogonal_map, use_trivialization=use_trivialization)
