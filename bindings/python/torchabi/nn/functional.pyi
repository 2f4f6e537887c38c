# Generated from abi/operators by `ci/generate`; do not edit.
# The texts are PyTorch's: abi/operators/NOTICE.
import builtins as _builtins
from collections.abc import Iterator as _Iterator
from collections.abc import Sequence as _Sequence
from typing import Any as _Any
from typing import Literal as _Literal
from typing import NamedTuple as _NamedTuple
from typing import TypeAlias as _TypeAlias
from typing import TypeVar as _TypeVar
from typing import overload as _overload

from .._types import Size as Size
from .._types import device as _device
from .._types import dtype as _dtype
from .._types import layout as _layout
from .._types import memory_format as _memory_format
from ..random import Generator as _Generator

_bool: _TypeAlias = _builtins.bool
_complex: _TypeAlias = _builtins.complex
_float: _TypeAlias = _builtins.float
_int: _TypeAlias = _builtins.int
_str: _TypeAlias = _builtins.str
_Number: _TypeAlias = _int | _float | _complex
_DeviceLike: _TypeAlias = _device | _str
from .._tensor import Tensor as Tensor

from .. import _sparse_addmm as _sparse_addmm
from .. import _sparse_log_softmax as _sparse_log_softmax
from .. import _sparse_mm as _sparse_mm
from .. import _sparse_softmax as _sparse_softmax
from .. import _sparse_sum as _sparse_sum
from .. import abs as abs
from .. import abs_ as abs_
from .. import absolute as absolute
from .. import absolute_ as absolute_
from .. import acos as acos
from .. import acos_ as acos_
from .. import acosh as acosh
from .. import acosh_ as acosh_
from .. import adaptive_avg_pool1d as adaptive_avg_pool1d
from .. import adaptive_avg_pool2d as adaptive_avg_pool2d
from .. import adaptive_avg_pool3d as adaptive_avg_pool3d
from .. import add as add
from .. import add_ as add_
from .. import addbmm as addbmm
from .. import addbmm_ as addbmm_
from .. import addcdiv as addcdiv
from .. import addcdiv_ as addcdiv_
from .. import addcmul as addcmul
from .. import addcmul_ as addcmul_
from .. import addmm as addmm
from .. import addmm_ as addmm_
from .. import addmv as addmv
from .. import addmv_ as addmv_
from .. import addr as addr
from .. import addr_ as addr_
from .. import adjoint as adjoint
from .. import affine_grid_generator as affine_grid_generator
from .. import alias as alias
from .. import alias_copy as alias_copy
from .. import all as all
from .. import allclose as allclose
from .. import alpha_dropout_ as alpha_dropout_
from .. import amax as amax
from .. import amin as amin
from .. import aminmax as aminmax
from .. import angle as angle
from .. import any as any
from .. import arange as arange
from .. import arccos as arccos
from .. import arccos_ as arccos_
from .. import arccosh as arccosh
from .. import arccosh_ as arccosh_
from .. import arcsin as arcsin
from .. import arcsin_ as arcsin_
from .. import arcsinh as arcsinh
from .. import arcsinh_ as arcsinh_
from .. import arctan as arctan
from .. import arctan2 as arctan2
from .. import arctan2_ as arctan2_
from .. import arctan_ as arctan_
from .. import arctanh as arctanh
from .. import arctanh_ as arctanh_
from .. import argmax as argmax
from .. import argmin as argmin
from .. import argsort as argsort
from .. import argwhere as argwhere
from .. import as_strided as as_strided
from .. import as_strided_ as as_strided_
from .. import as_strided_copy as as_strided_copy
from .. import as_strided_scatter as as_strided_scatter
from .. import asin as asin
from .. import asin_ as asin_
from .. import asinh as asinh
from .. import asinh_ as asinh_
from .. import atan as atan
from .. import atan2 as atan2
from .. import atan2_ as atan2_
from .. import atan_ as atan_
from .. import atanh as atanh
from .. import atanh_ as atanh_
from .. import atleast_1d as atleast_1d
from .. import atleast_2d as atleast_2d
from .. import atleast_3d as atleast_3d
from .. import baddbmm as baddbmm
from .. import baddbmm_ as baddbmm_
from .. import bartlett_window as bartlett_window
from .. import batch_norm_elemt as batch_norm_elemt
from .. import batch_norm_gather_stats as batch_norm_gather_stats
from .. import batch_norm_gather_stats_with_counts as batch_norm_gather_stats_with_counts
from .. import batch_norm_stats as batch_norm_stats
from .. import batch_norm_update_stats as batch_norm_update_stats
from .. import bernoulli as bernoulli
from .. import bernoulli_ as bernoulli_
from .. import bilinear as bilinear
from .. import bincount as bincount
from .. import binomial as binomial
from .. import bitwise_and as bitwise_and
from .. import bitwise_and_ as bitwise_and_
from .. import bitwise_left_shift as bitwise_left_shift
from .. import bitwise_left_shift_ as bitwise_left_shift_
from .. import bitwise_not as bitwise_not
from .. import bitwise_not_ as bitwise_not_
from .. import bitwise_or as bitwise_or
from .. import bitwise_or_ as bitwise_or_
from .. import bitwise_right_shift as bitwise_right_shift
from .. import bitwise_right_shift_ as bitwise_right_shift_
from .. import bitwise_xor as bitwise_xor
from .. import bitwise_xor_ as bitwise_xor_
from .. import blackman_window as blackman_window
from .. import block_diag as block_diag
from .. import bmm as bmm
from .. import broadcast_tensors as broadcast_tensors
from .. import broadcast_to as broadcast_to
from .. import bucketize as bucketize
from .. import can_cast as can_cast
from .. import cartesian_prod as cartesian_prod
from .. import cat as cat
from .. import cauchy as cauchy
from .. import cauchy_ as cauchy_
from .. import ccol_indices as ccol_indices
from .. import ccol_indices_copy as ccol_indices_copy
from .. import cdist as cdist
from .. import ceil as ceil
from .. import ceil_ as ceil_
from .. import celu_ as celu_
from .. import chain_matmul as chain_matmul
from .. import chalf as chalf
from .. import channel_shuffle as channel_shuffle
from .. import cholesky as cholesky
from .. import cholesky_inverse as cholesky_inverse
from .. import cholesky_solve as cholesky_solve
from .. import choose_qparams_optimized as choose_qparams_optimized
from .. import chunk as chunk
from .. import clamp as clamp
from .. import clamp_ as clamp_
from .. import clamp_max as clamp_max
from .. import clamp_max_ as clamp_max_
from .. import clamp_min as clamp_min
from .. import clamp_min_ as clamp_min_
from .. import clip as clip
from .. import clip_ as clip_
from .. import clone as clone
from .. import coalesce as coalesce
from .. import col2im as col2im
from .. import col_indices as col_indices
from .. import col_indices_copy as col_indices_copy
from .. import column_stack as column_stack
from .. import combinations as combinations
from .. import complex as complex
from .. import concat as concat
from .. import concatenate as concatenate
from .. import conj as conj
from .. import conj_physical as conj_physical
from .. import conj_physical_ as conj_physical_
from .. import constant_pad_nd as constant_pad_nd
from .. import contiguous as contiguous
from .. import conv1d as conv1d
from .. import conv2d as conv2d
from .. import conv3d as conv3d
from .. import conv_depthwise3d as conv_depthwise3d
from .. import conv_tbc as conv_tbc
from .. import conv_transpose1d as conv_transpose1d
from .. import conv_transpose2d as conv_transpose2d
from .. import conv_transpose3d as conv_transpose3d
from .. import convolution as convolution
from .. import convolution_overrideable as convolution_overrideable
from .. import copy as copy
from .. import copy_ as copy_
from .. import copy_sparse_to_sparse as copy_sparse_to_sparse
from .. import copy_sparse_to_sparse_ as copy_sparse_to_sparse_
from .. import copysign as copysign
from .. import copysign_ as copysign_
from .. import corrcoef as corrcoef
from .. import cos as cos
from .. import cos_ as cos_
from .. import cosh as cosh
from .. import cosh_ as cosh_
from .. import cosine_similarity as cosine_similarity
from .. import count_nonzero as count_nonzero
from .. import cov as cov
from .. import cross as cross
from .. import cross_entropy_loss as cross_entropy_loss
from .. import crow_indices as crow_indices
from .. import crow_indices_copy as crow_indices_copy
from .. import cudnn_affine_grid_generator as cudnn_affine_grid_generator
from .. import cudnn_batch_norm as cudnn_batch_norm
from .. import cudnn_convolution as cudnn_convolution
from .. import cudnn_convolution_add_relu as cudnn_convolution_add_relu
from .. import cudnn_convolution_relu as cudnn_convolution_relu
from .. import cudnn_convolution_transpose as cudnn_convolution_transpose
from .. import cudnn_grid_sampler as cudnn_grid_sampler
from .. import cudnn_is_acceptable as cudnn_is_acceptable
from .. import cummax as cummax
from .. import cummin as cummin
from .. import cumprod as cumprod
from .. import cumprod_ as cumprod_
from .. import cumsum as cumsum
from .. import cumsum_ as cumsum_
from .. import cumulative_trapezoid as cumulative_trapezoid
from .. import data as data
from .. import deg2rad as deg2rad
from .. import deg2rad_ as deg2rad_
from .. import dense_dim as dense_dim
from .. import dequantize as dequantize
from .. import det as det
from .. import detach as detach
from .. import detach_ as detach_
from .. import detach_copy as detach_copy
from .. import diag as diag
from .. import diag_embed as diag_embed
from .. import diagflat as diagflat
from .. import diagonal as diagonal
from .. import diagonal_copy as diagonal_copy
from .. import diagonal_scatter as diagonal_scatter
from .. import diff as diff
from .. import digamma as digamma
from .. import digamma_ as digamma_
from .. import dim as dim
from .. import dist as dist
from .. import div as div
from .. import div_ as div_
from .. import divide as divide
from .. import divide_ as divide_
from .. import dot as dot
from .. import dropout_ as dropout_
from .. import dsplit as dsplit
from .. import dstack as dstack
from .. import einsum as einsum
from .. import elu_ as elu_
from .. import embedding_renorm as embedding_renorm
from .. import embedding_renorm_ as embedding_renorm_
from .. import empty as empty
from .. import empty_like as empty_like
from .. import empty_permuted as empty_permuted
from .. import empty_quantized as empty_quantized
from .. import empty_strided as empty_strided
from .. import eq as eq
from .. import eq_ as eq_
from .. import equal as equal
from .. import erf as erf
from .. import erf_ as erf_
from .. import erfc as erfc
from .. import erfc_ as erfc_
from .. import erfinv as erfinv
from .. import erfinv_ as erfinv_
from .. import exp as exp
from .. import exp2 as exp2
from .. import exp2_ as exp2_
from .. import exp_ as exp_
from .. import expand as expand
from .. import expand_as as expand_as
from .. import expand_copy as expand_copy
from .. import expm1 as expm1
from .. import expm1_ as expm1_
from .. import exponential as exponential
from .. import exponential_ as exponential_
from .. import eye as eye
from .. import fake_quantize_per_channel_affine as fake_quantize_per_channel_affine
from .. import fake_quantize_per_channel_affine_cachemask as fake_quantize_per_channel_affine_cachemask
from .. import fake_quantize_per_tensor_affine as fake_quantize_per_tensor_affine
from .. import fake_quantize_per_tensor_affine_cachemask as fake_quantize_per_tensor_affine_cachemask
from .. import fbgemm_linear_fp16_weight as fbgemm_linear_fp16_weight
from .. import fbgemm_linear_fp16_weight_fp32_activation as fbgemm_linear_fp16_weight_fp32_activation
from .. import fbgemm_linear_int8_weight as fbgemm_linear_int8_weight
from .. import fbgemm_linear_int8_weight_fp32_activation as fbgemm_linear_int8_weight_fp32_activation
from .. import fbgemm_linear_quantize_weight as fbgemm_linear_quantize_weight
from .. import fbgemm_pack_gemm_matrix_fp16 as fbgemm_pack_gemm_matrix_fp16
from .. import fbgemm_pack_quantized_matrix as fbgemm_pack_quantized_matrix
from .. import feature_alpha_dropout_ as feature_alpha_dropout_
from .. import feature_dropout as feature_dropout
from .. import feature_dropout_ as feature_dropout_
from .. import fft_fft as fft_fft
from .. import fft_fft2 as fft_fft2
from .. import fft_fftfreq as fft_fftfreq
from .. import fft_fftn as fft_fftn
from .. import fft_fftshift as fft_fftshift
from .. import fft_hfft as fft_hfft
from .. import fft_hfft2 as fft_hfft2
from .. import fft_hfftn as fft_hfftn
from .. import fft_ifft as fft_ifft
from .. import fft_ifft2 as fft_ifft2
from .. import fft_ifftn as fft_ifftn
from .. import fft_ifftshift as fft_ifftshift
from .. import fft_ihfft as fft_ihfft
from .. import fft_ihfft2 as fft_ihfft2
from .. import fft_ihfftn as fft_ihfftn
from .. import fft_irfft as fft_irfft
from .. import fft_irfft2 as fft_irfft2
from .. import fft_irfftn as fft_irfftn
from .. import fft_rfft as fft_rfft
from .. import fft_rfft2 as fft_rfft2
from .. import fft_rfftfreq as fft_rfftfreq
from .. import fft_rfftn as fft_rfftn
from .. import fill as fill
from .. import fill_ as fill_
from .. import fill_diagonal_ as fill_diagonal_
from .. import fix as fix
from .. import fix_ as fix_
from .. import flatten as flatten
from .. import flatten_dense_tensors as flatten_dense_tensors
from .. import flip as flip
from .. import fliplr as fliplr
from .. import flipud as flipud
from .. import float_power as float_power
from .. import float_power_ as float_power_
from .. import floor as floor
from .. import floor_ as floor_
from .. import floor_divide as floor_divide
from .. import floor_divide_ as floor_divide_
from .. import fmax as fmax
from .. import fmin as fmin
from .. import fmod as fmod
from .. import fmod_ as fmod_
from .. import frac as frac
from .. import frac_ as frac_
from .. import frexp as frexp
from .. import frobenius_norm as frobenius_norm
from .. import from_file as from_file
from .. import full as full
from .. import full_like as full_like
from .. import fused_moving_avg_obs_fake_quant as fused_moving_avg_obs_fake_quant
from .. import gather as gather
from .. import gcd as gcd
from .. import gcd_ as gcd_
from .. import ge as ge
from .. import ge_ as ge_
from .. import gelu as gelu
from .. import gelu_ as gelu_
from .. import geometric as geometric
from .. import geometric_ as geometric_
from .. import geqrf as geqrf
from .. import ger as ger
from .. import get_device as get_device
from .. import get_gradients as get_gradients
from .. import glu as glu
from .. import glu_jvp as glu_jvp
from .. import gradient as gradient
from .. import greater as greater
from .. import greater_ as greater_
from .. import greater_equal as greater_equal
from .. import greater_equal_ as greater_equal_
from .. import grid_sampler as grid_sampler
from .. import grid_sampler_2d as grid_sampler_2d
from .. import grid_sampler_3d as grid_sampler_3d
from .. import gru as gru
from .. import gru_cell as gru_cell
from .. import gt as gt
from .. import gt_ as gt_
from .. import hamming_window as hamming_window
from .. import hann_window as hann_window
from .. import hardshrink as hardshrink
from .. import hardsigmoid_ as hardsigmoid_
from .. import hardswish_ as hardswish_
from .. import hardtanh_ as hardtanh_
from .. import hash_tensor as hash_tensor
from .. import heaviside as heaviside
from .. import heaviside_ as heaviside_
from .. import histc as histc
from .. import histogram as histogram
from .. import histogramdd as histogramdd
from .. import hsplit as hsplit
from .. import hspmm as hspmm
from .. import hstack as hstack
from .. import hypot as hypot
from .. import hypot_ as hypot_
from .. import i0 as i0
from .. import i0_ as i0_
from .. import igamma as igamma
from .. import igamma_ as igamma_
from .. import igammac as igammac
from .. import igammac_ as igammac_
from .. import im2col as im2col
from .. import imag as imag
from .. import index as index
from .. import index_add as index_add
from .. import index_add_ as index_add_
from .. import index_copy as index_copy
from .. import index_copy_ as index_copy_
from .. import index_fill as index_fill
from .. import index_fill_ as index_fill_
from .. import index_put as index_put
from .. import index_put_ as index_put_
from .. import index_reduce as index_reduce
from .. import index_reduce_ as index_reduce_
from .. import index_select as index_select
from .. import indices as indices
from .. import indices_copy as indices_copy
from .. import inner as inner
from .. import int_repr as int_repr
from .. import inverse as inverse
from .. import is_coalesced as is_coalesced
from .. import is_complex as is_complex
from .. import is_conj as is_conj
from .. import is_contiguous as is_contiguous
from .. import is_distributed as is_distributed
from .. import is_floating_point as is_floating_point
from .. import is_inference as is_inference
from .. import is_leaf as is_leaf
from .. import is_neg as is_neg
from .. import is_nonzero as is_nonzero
from .. import is_pinned as is_pinned
from .. import is_same_size as is_same_size
from .. import is_set_to as is_set_to
from .. import is_signed as is_signed
from .. import is_vulkan_available as is_vulkan_available
from .. import isclose as isclose
from .. import isfinite as isfinite
from .. import isin as isin
from .. import isinf as isinf
from .. import isnan as isnan
from .. import isneginf as isneginf
from .. import isposinf as isposinf
from .. import isreal as isreal
from .. import istft as istft
from .. import item as item
from .. import kaiser_window as kaiser_window
from .. import kron as kron
from .. import kthvalue as kthvalue
from .. import lcm as lcm
from .. import lcm_ as lcm_
from .. import ldexp as ldexp
from .. import ldexp_ as ldexp_
from .. import le as le
from .. import le_ as le_
from .. import leaky_relu_ as leaky_relu_
from .. import lerp as lerp
from .. import lerp_ as lerp_
from .. import less as less
from .. import less_ as less_
from .. import less_equal as less_equal
from .. import less_equal_ as less_equal_
from .. import lgamma as lgamma
from .. import lgamma_ as lgamma_
from .. import lift as lift
from .. import lift_fresh as lift_fresh
from .. import lift_fresh_copy as lift_fresh_copy
from .. import linalg_cholesky as linalg_cholesky
from .. import linalg_cholesky_ex as linalg_cholesky_ex
from .. import linalg_cond as linalg_cond
from .. import linalg_cross as linalg_cross
from .. import linalg_det as linalg_det
from .. import linalg_diagonal as linalg_diagonal
from .. import linalg_eig as linalg_eig
from .. import linalg_eigh as linalg_eigh
from .. import linalg_eigvals as linalg_eigvals
from .. import linalg_eigvalsh as linalg_eigvalsh
from .. import linalg_householder_product as linalg_householder_product
from .. import linalg_inv as linalg_inv
from .. import linalg_inv_ex as linalg_inv_ex
from .. import linalg_ldl_factor as linalg_ldl_factor
from .. import linalg_ldl_factor_ex as linalg_ldl_factor_ex
from .. import linalg_ldl_solve as linalg_ldl_solve
from .. import linalg_lstsq as linalg_lstsq
from .. import linalg_lu as linalg_lu
from .. import linalg_lu_factor as linalg_lu_factor
from .. import linalg_lu_factor_ex as linalg_lu_factor_ex
from .. import linalg_lu_solve as linalg_lu_solve
from .. import linalg_matmul as linalg_matmul
from .. import linalg_matrix_exp as linalg_matrix_exp
from .. import linalg_matrix_norm as linalg_matrix_norm
from .. import linalg_matrix_power as linalg_matrix_power
from .. import linalg_matrix_rank as linalg_matrix_rank
from .. import linalg_multi_dot as linalg_multi_dot
from .. import linalg_norm as linalg_norm
from .. import linalg_pinv as linalg_pinv
from .. import linalg_qr as linalg_qr
from .. import linalg_slogdet as linalg_slogdet
from .. import linalg_solve as linalg_solve
from .. import linalg_solve_ex as linalg_solve_ex
from .. import linalg_solve_triangular as linalg_solve_triangular
from .. import linalg_svd as linalg_svd
from .. import linalg_svdvals as linalg_svdvals
from .. import linalg_tensorinv as linalg_tensorinv
from .. import linalg_tensorsolve as linalg_tensorsolve
from .. import linalg_vander as linalg_vander
from .. import linalg_vecdot as linalg_vecdot
from .. import linalg_vector_norm as linalg_vector_norm
from .. import linear as linear
from .. import linspace as linspace
from .. import log as log
from .. import log10 as log10
from .. import log10_ as log10_
from .. import log1p as log1p
from .. import log1p_ as log1p_
from .. import log2 as log2
from .. import log2_ as log2_
from .. import log_ as log_
from .. import log_normal as log_normal
from .. import log_normal_ as log_normal_
from .. import log_sigmoid as log_sigmoid
from .. import log_sigmoid_forward as log_sigmoid_forward
from .. import logaddexp as logaddexp
from .. import logaddexp2 as logaddexp2
from .. import logcumsumexp as logcumsumexp
from .. import logdet as logdet
from .. import logical_and as logical_and
from .. import logical_and_ as logical_and_
from .. import logical_not as logical_not
from .. import logical_not_ as logical_not_
from .. import logical_or as logical_or
from .. import logical_or_ as logical_or_
from .. import logical_xor as logical_xor
from .. import logical_xor_ as logical_xor_
from .. import logit as logit
from .. import logit_ as logit_
from .. import logspace as logspace
from .. import logsumexp as logsumexp
from .. import lstm as lstm
from .. import lstm_cell as lstm_cell
from .. import lt as lt
from .. import lt_ as lt_
from .. import lu_solve as lu_solve
from .. import lu_unpack as lu_unpack
from .. import mH as mH
from .. import mT as mT
from .. import masked_fill as masked_fill
from .. import masked_fill_ as masked_fill_
from .. import masked_scatter as masked_scatter
from .. import masked_scatter_ as masked_scatter_
from .. import masked_select as masked_select
from .. import matmul as matmul
from .. import matrix_H as matrix_H
from .. import matrix_exp as matrix_exp
from .. import matrix_power as matrix_power
from .. import max as max
from .. import maximum as maximum
from .. import mean as mean
from .. import median as median
from .. import meshgrid as meshgrid
from .. import min as min
from .. import minimum as minimum
from .. import miopen_batch_norm as miopen_batch_norm
from .. import miopen_convolution as miopen_convolution
from .. import miopen_convolution_add_relu as miopen_convolution_add_relu
from .. import miopen_convolution_relu as miopen_convolution_relu
from .. import miopen_convolution_transpose as miopen_convolution_transpose
from .. import miopen_ctc_loss as miopen_ctc_loss
from .. import miopen_depthwise_convolution as miopen_depthwise_convolution
from .. import miopen_rnn as miopen_rnn
from .. import mish_ as mish_
from .. import mkldnn_adaptive_avg_pool2d as mkldnn_adaptive_avg_pool2d
from .. import mkldnn_convolution as mkldnn_convolution
from .. import mkldnn_linear as mkldnn_linear
from .. import mkldnn_max_pool2d as mkldnn_max_pool2d
from .. import mkldnn_max_pool3d as mkldnn_max_pool3d
from .. import mkldnn_reorder_conv2d_weight as mkldnn_reorder_conv2d_weight
from .. import mkldnn_reorder_conv3d_weight as mkldnn_reorder_conv3d_weight
from .. import mkldnn_rnn_layer as mkldnn_rnn_layer
from .. import mm as mm
from .. import mode as mode
from .. import moveaxis as moveaxis
from .. import movedim as movedim
from .. import msort as msort
from .. import mul as mul
from .. import mul_ as mul_
from .. import multilabel_margin_loss_forward as multilabel_margin_loss_forward
from .. import multinomial as multinomial
from .. import multiply as multiply
from .. import multiply_ as multiply_
from .. import mv as mv
from .. import mvlgamma as mvlgamma
from .. import mvlgamma_ as mvlgamma_
from .. import nan_to_num as nan_to_num
from .. import nan_to_num_ as nan_to_num_
from .. import nanmean as nanmean
from .. import nanmedian as nanmedian
from .. import nanquantile as nanquantile
from .. import nansum as nansum
from .. import narrow as narrow
from .. import narrow_copy as narrow_copy
from .. import native_batch_norm as native_batch_norm
from .. import native_channel_shuffle as native_channel_shuffle
from .. import native_dropout as native_dropout
from .. import native_group_norm as native_group_norm
from .. import native_layer_norm as native_layer_norm
from .. import native_norm as native_norm
from .. import ne as ne
from .. import ne_ as ne_
from .. import neg as neg
from .. import neg_ as neg_
from .. import negative as negative
from .. import negative_ as negative_
from .. import nested_to_padded_tensor as nested_to_padded_tensor
from .. import new_empty as new_empty
from .. import new_empty_strided as new_empty_strided
from .. import new_full as new_full
from .. import new_ones as new_ones
from .. import new_zeros as new_zeros
from .. import nextafter as nextafter
from .. import nextafter_ as nextafter_
from .. import nll_loss2d as nll_loss2d
from .. import nll_loss2d_forward as nll_loss2d_forward
from .. import nll_loss_forward as nll_loss_forward
from .. import nll_loss_nd as nll_loss_nd
from .. import nonzero as nonzero
from .. import nonzero_numpy as nonzero_numpy
from .. import nonzero_static as nonzero_static
from .. import norm as norm
from .. import norm_except_dim as norm_except_dim
from .. import normal as normal
from .. import normal_ as normal_
from .. import normal_functional as normal_functional
from .. import not_equal as not_equal
from .. import not_equal_ as not_equal_
from .. import nuclear_norm as nuclear_norm
from .. import numel as numel
from .. import numpy_T as numpy_T
from .. import one_hot as one_hot
from .. import ones as ones
from .. import ones_like as ones_like
from .. import orgqr as orgqr
from .. import ormqr as ormqr
from .. import outer as outer
from .. import output_nr as output_nr
from .. import pad as pad
from .. import pad_sequence as pad_sequence
from .. import pairwise_distance as pairwise_distance
from .. import pdist as pdist
from .. import permute as permute
from .. import permute_copy as permute_copy
from .. import pin_memory as pin_memory
from .. import pinverse as pinverse
from .. import pixel_shuffle as pixel_shuffle
from .. import pixel_unshuffle as pixel_unshuffle
from .. import poisson as poisson
from .. import polar as polar
from .. import polygamma as polygamma
from .. import polygamma_ as polygamma_
from .. import positive as positive
from .. import pow as pow
from .. import pow_ as pow_
from .. import prelu as prelu
from .. import prod as prod
from .. import promote_types as promote_types
from .. import put as put
from .. import put_ as put_
from .. import q_per_channel_axis as q_per_channel_axis
from .. import q_per_channel_scales as q_per_channel_scales
from .. import q_per_channel_zero_points as q_per_channel_zero_points
from .. import q_scale as q_scale
from .. import q_zero_point as q_zero_point
from .. import qr as qr
from .. import qscheme as qscheme
from .. import quantile as quantile
from .. import quantize_per_channel as quantize_per_channel
from .. import quantize_per_tensor as quantize_per_tensor
from .. import quantize_per_tensor_dynamic as quantize_per_tensor_dynamic
from .. import quantized_batch_norm as quantized_batch_norm
from .. import quantized_gru as quantized_gru
from .. import quantized_gru_cell as quantized_gru_cell
from .. import quantized_lstm as quantized_lstm
from .. import quantized_lstm_cell as quantized_lstm_cell
from .. import quantized_max_pool1d as quantized_max_pool1d
from .. import quantized_max_pool2d as quantized_max_pool2d
from .. import quantized_max_pool3d as quantized_max_pool3d
from .. import quantized_rnn_relu_cell as quantized_rnn_relu_cell
from .. import quantized_rnn_tanh_cell as quantized_rnn_tanh_cell
from .. import rad2deg as rad2deg
from .. import rad2deg_ as rad2deg_
from .. import rand as rand
from .. import rand_like as rand_like
from .. import randint as randint
from .. import randint_like as randint_like
from .. import randn as randn
from .. import randn_like as randn_like
from .. import random as random
from .. import random_ as random_
from .. import randperm as randperm
from .. import range as range
from .. import ravel as ravel
from .. import real as real
from .. import reciprocal as reciprocal
from .. import reciprocal_ as reciprocal_
from .. import record_stream as record_stream
from .. import reflection_pad1d as reflection_pad1d
from .. import reflection_pad2d as reflection_pad2d
from .. import reflection_pad3d as reflection_pad3d
from .. import relu6_ as relu6_
from .. import relu_ as relu_
from .. import remainder as remainder
from .. import remainder_ as remainder_
from .. import renorm as renorm
from .. import renorm_ as renorm_
from .. import repeat as repeat
from .. import repeat_interleave as repeat_interleave
from .. import replication_pad1d as replication_pad1d
from .. import replication_pad2d as replication_pad2d
from .. import replication_pad3d as replication_pad3d
from .. import requires_grad_ as requires_grad_
from .. import reshape as reshape
from .. import reshape_as as reshape_as
from .. import resize as resize
from .. import resize_ as resize_
from .. import resize_as as resize_as
from .. import resize_as_ as resize_as_
from .. import resize_as_sparse as resize_as_sparse
from .. import resize_as_sparse_ as resize_as_sparse_
from .. import resolve_conj as resolve_conj
from .. import resolve_neg as resolve_neg
from .. import result_type as result_type
from .. import retain_grad as retain_grad
from .. import retains_grad as retains_grad
from .. import rms_norm as rms_norm
from .. import rnn_relu as rnn_relu
from .. import rnn_relu_cell as rnn_relu_cell
from .. import rnn_tanh as rnn_tanh
from .. import rnn_tanh_cell as rnn_tanh_cell
from .. import roll as roll
from .. import rot90 as rot90
from .. import round as round
from .. import round_ as round_
from .. import row_indices as row_indices
from .. import row_indices_copy as row_indices_copy
from .. import row_stack as row_stack
from .. import rrelu_ as rrelu_
from .. import rrelu_with_noise as rrelu_with_noise
from .. import rrelu_with_noise_ as rrelu_with_noise_
from .. import rrelu_with_noise_functional as rrelu_with_noise_functional
from .. import rsqrt as rsqrt
from .. import rsqrt_ as rsqrt_
from .. import rsub as rsub
from .. import scalar_tensor as scalar_tensor
from .. import scaled_dot_product_attention as scaled_dot_product_attention
from .. import scatter as scatter
from .. import scatter_ as scatter_
from .. import scatter_add as scatter_add
from .. import scatter_add_ as scatter_add_
from .. import scatter_reduce as scatter_reduce
from .. import scatter_reduce_ as scatter_reduce_
from .. import searchsorted as searchsorted
from .. import segment_reduce as segment_reduce
from .. import select as select
from .. import select_copy as select_copy
from .. import select_scatter as select_scatter
from .. import selu_ as selu_
from .. import set as set
from .. import set_ as set_
from .. import set_data as set_data
from .. import sgn as sgn
from .. import sgn_ as sgn_
from .. import sigmoid as sigmoid
from .. import sigmoid_ as sigmoid_
from .. import sign as sign
from .. import sign_ as sign_
from .. import signbit as signbit
from .. import silu_ as silu_
from .. import sin as sin
from .. import sin_ as sin_
from .. import sinc as sinc
from .. import sinc_ as sinc_
from .. import sinh as sinh
from .. import sinh_ as sinh_
from .. import size as size
from .. import slice as slice
from .. import slice_copy as slice_copy
from .. import slice_inverse as slice_inverse
from .. import slice_scatter as slice_scatter
from .. import slogdet as slogdet
from .. import slow_conv3d as slow_conv3d
from .. import slow_conv3d_forward as slow_conv3d_forward
from .. import slow_conv_dilated2d as slow_conv_dilated2d
from .. import slow_conv_dilated3d as slow_conv_dilated3d
from .. import slow_conv_transpose2d as slow_conv_transpose2d
from .. import slow_conv_transpose3d as slow_conv_transpose3d
from .. import smm as smm
from .. import softplus as softplus
from .. import softshrink as softshrink
from .. import sort as sort
from .. import sparse_bsc_tensor as sparse_bsc_tensor
from .. import sparse_bsr_tensor as sparse_bsr_tensor
from .. import sparse_compressed_tensor as sparse_compressed_tensor
from .. import sparse_coo_tensor as sparse_coo_tensor
from .. import sparse_csc_tensor as sparse_csc_tensor
from .. import sparse_csr_tensor as sparse_csr_tensor
from .. import sparse_dim as sparse_dim
from .. import sparse_mask as sparse_mask
from .. import sparse_resize as sparse_resize
from .. import sparse_resize_ as sparse_resize_
from .. import sparse_resize_and_clear as sparse_resize_and_clear
from .. import sparse_resize_and_clear_ as sparse_resize_and_clear_
from .. import sparse_sampled_addmm as sparse_sampled_addmm
from .. import special_airy_ai as special_airy_ai
from .. import special_bessel_j0 as special_bessel_j0
from .. import special_bessel_j1 as special_bessel_j1
from .. import special_bessel_y0 as special_bessel_y0
from .. import special_bessel_y1 as special_bessel_y1
from .. import special_chebyshev_polynomial_t as special_chebyshev_polynomial_t
from .. import special_chebyshev_polynomial_u as special_chebyshev_polynomial_u
from .. import special_chebyshev_polynomial_v as special_chebyshev_polynomial_v
from .. import special_chebyshev_polynomial_w as special_chebyshev_polynomial_w
from .. import special_digamma as special_digamma
from .. import special_entr as special_entr
from .. import special_erf as special_erf
from .. import special_erfc as special_erfc
from .. import special_erfcx as special_erfcx
from .. import special_erfinv as special_erfinv
from .. import special_exp2 as special_exp2
from .. import special_expit as special_expit
from .. import special_expm1 as special_expm1
from .. import special_gammainc as special_gammainc
from .. import special_gammaincc as special_gammaincc
from .. import special_gammaln as special_gammaln
from .. import special_hermite_polynomial_h as special_hermite_polynomial_h
from .. import special_hermite_polynomial_he as special_hermite_polynomial_he
from .. import special_i0 as special_i0
from .. import special_i0e as special_i0e
from .. import special_i1 as special_i1
from .. import special_i1e as special_i1e
from .. import special_laguerre_polynomial_l as special_laguerre_polynomial_l
from .. import special_legendre_polynomial_p as special_legendre_polynomial_p
from .. import special_log1p as special_log1p
from .. import special_log_ndtr as special_log_ndtr
from .. import special_log_softmax as special_log_softmax
from .. import special_logit as special_logit
from .. import special_logsumexp as special_logsumexp
from .. import special_modified_bessel_i0 as special_modified_bessel_i0
from .. import special_modified_bessel_i1 as special_modified_bessel_i1
from .. import special_modified_bessel_k0 as special_modified_bessel_k0
from .. import special_modified_bessel_k1 as special_modified_bessel_k1
from .. import special_multigammaln as special_multigammaln
from .. import special_ndtr as special_ndtr
from .. import special_ndtri as special_ndtri
from .. import special_polygamma as special_polygamma
from .. import special_psi as special_psi
from .. import special_round as special_round
from .. import special_scaled_modified_bessel_k0 as special_scaled_modified_bessel_k0
from .. import special_scaled_modified_bessel_k1 as special_scaled_modified_bessel_k1
from .. import special_shifted_chebyshev_polynomial_t as special_shifted_chebyshev_polynomial_t
from .. import special_shifted_chebyshev_polynomial_u as special_shifted_chebyshev_polynomial_u
from .. import special_shifted_chebyshev_polynomial_v as special_shifted_chebyshev_polynomial_v
from .. import special_shifted_chebyshev_polynomial_w as special_shifted_chebyshev_polynomial_w
from .. import special_sinc as special_sinc
from .. import special_softmax as special_softmax
from .. import special_spherical_bessel_j0 as special_spherical_bessel_j0
from .. import special_xlog1py as special_xlog1py
from .. import special_xlogy as special_xlogy
from .. import special_zeta as special_zeta
from .. import split as split
from .. import split_copy as split_copy
from .. import split_with_sizes as split_with_sizes
from .. import split_with_sizes_copy as split_with_sizes_copy
from .. import sqrt as sqrt
from .. import sqrt_ as sqrt_
from .. import square as square
from .. import square_ as square_
from .. import squeeze as squeeze
from .. import squeeze_ as squeeze_
from .. import squeeze_copy as squeeze_copy
from .. import sspaddmm as sspaddmm
from .. import stack as stack
from .. import std as std
from .. import std_mean as std_mean
from .. import stft as stft
from .. import storage_offset as storage_offset
from .. import stride as stride
from .. import sub as sub
from .. import sub_ as sub_
from .. import subtract as subtract
from .. import subtract_ as subtract_
from .. import sum as sum
from .. import sum_to_size as sum_to_size
from .. import svd as svd
from .. import swapaxes as swapaxes
from .. import swapaxes_ as swapaxes_
from .. import swapdims as swapdims
from .. import swapdims_ as swapdims_
from .. import sym_constrain_range as sym_constrain_range
from .. import sym_constrain_range_for_size as sym_constrain_range_for_size
from .. import sym_is_contiguous as sym_is_contiguous
from .. import sym_numel as sym_numel
from .. import sym_size as sym_size
from .. import sym_storage_offset as sym_storage_offset
from .. import sym_stride as sym_stride
from .. import t as t
from .. import t_ as t_
from .. import t_copy as t_copy
from .. import take as take
from .. import take_along_dim as take_along_dim
from .. import tan as tan
from .. import tan_ as tan_
from .. import tanh as tanh
from .. import tanh_ as tanh_
from .. import tensor_split as tensor_split
from .. import tensordot as tensordot
from .. import thnn_conv2d as thnn_conv2d
from .. import threshold_ as threshold_
from .. import tile as tile
from .. import to as to
from .. import to_dense as to_dense
from .. import to_mkldnn as to_mkldnn
from .. import to_padded_tensor as to_padded_tensor
from .. import to_sparse as to_sparse
from .. import to_sparse_bsc as to_sparse_bsc
from .. import to_sparse_bsr as to_sparse_bsr
from .. import to_sparse_csc as to_sparse_csc
from .. import to_sparse_csr as to_sparse_csr
from .. import topk as topk
from .. import trace as trace
from .. import transpose as transpose
from .. import transpose_ as transpose_
from .. import transpose_copy as transpose_copy
from .. import trapezoid as trapezoid
from .. import trapz as trapz
from .. import triangular_solve as triangular_solve
from .. import tril as tril
from .. import tril_ as tril_
from .. import tril_indices as tril_indices
from .. import triu as triu
from .. import triu_ as triu_
from .. import triu_indices as triu_indices
from .. import true_divide as true_divide
from .. import true_divide_ as true_divide_
from .. import trunc as trunc
from .. import trunc_ as trunc_
from .. import type_as as type_as
from .. import unbind as unbind
from .. import unbind_copy as unbind_copy
from .. import unflatten as unflatten
from .. import unflatten_dense_tensors as unflatten_dense_tensors
from .. import unfold_copy as unfold_copy
from .. import uniform as uniform
from .. import uniform_ as uniform_
from .. import unique_consecutive as unique_consecutive
from .. import unique_dim as unique_dim
from .. import unique_dim_consecutive as unique_dim_consecutive
from .. import unsafe_chunk as unsafe_chunk
from .. import unsafe_split as unsafe_split
from .. import unsafe_split_with_sizes as unsafe_split_with_sizes
from .. import unsqueeze as unsqueeze
from .. import unsqueeze_ as unsqueeze_
from .. import unsqueeze_copy as unsqueeze_copy
from .. import upsample_bicubic2d as upsample_bicubic2d
from .. import upsample_bilinear2d as upsample_bilinear2d
from .. import upsample_linear1d as upsample_linear1d
from .. import upsample_nearest1d as upsample_nearest1d
from .. import upsample_nearest2d as upsample_nearest2d
from .. import upsample_nearest3d as upsample_nearest3d
from .. import upsample_trilinear3d as upsample_trilinear3d
from .. import values as values
from .. import values_copy as values_copy
from .. import vander as vander
from .. import var as var
from .. import var_mean as var_mean
from .. import vdot as vdot
from .. import view as view
from .. import view_as as view_as
from .. import view_as_complex as view_as_complex
from .. import view_as_complex_copy as view_as_complex_copy
from .. import view_as_real as view_as_real
from .. import view_as_real_copy as view_as_real_copy
from .. import view_copy as view_copy
from .. import vsplit as vsplit
from .. import vstack as vstack
from .. import where as where
from .. import xlogy as xlogy
from .. import xlogy_ as xlogy_
from .. import zero as zero
from .. import zero_ as zero_
from .. import zeros as zeros
from .. import zeros_like as zeros_like

@_overload
def adaptive_max_pool1d(input: Tensor, output_size: _int | _Sequence[_int], return_indices: _Literal[False] = False) -> Tensor:
    """Applies a 1D adaptive max pooling over an input signal composed of several input planes."""
@_overload
def adaptive_max_pool1d(input: Tensor, output_size: _int | _Sequence[_int], *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def adaptive_max_pool1d_with_indices(input: Tensor, output_size: _int | None | _Sequence[_int | None]) -> tuple[Tensor, Tensor]:
    """Applies a 1D adaptive max pooling over an input signal composed of several input planes."""
@_overload
def adaptive_max_pool2d(input: Tensor, output_size: _int | _Sequence[_int], return_indices: _Literal[False] = False) -> Tensor:
    """Applies a 2D adaptive max pooling over an input signal composed of several input planes."""
@_overload
def adaptive_max_pool2d(input: Tensor, output_size: _int | _Sequence[_int], *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def adaptive_max_pool2d_with_indices(input: Tensor, output_size: _int | None | _Sequence[_int | None]) -> tuple[Tensor, Tensor]:
    """Applies a 2D adaptive max pooling over an input signal composed of several input planes."""
@_overload
def adaptive_max_pool3d(input: Tensor, output_size: _int | _Sequence[_int], return_indices: _Literal[False] = False) -> Tensor:
    """Applies a 3D adaptive max pooling over an input signal composed of several input planes."""
@_overload
def adaptive_max_pool3d(input: Tensor, output_size: _int | _Sequence[_int], *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def adaptive_max_pool3d_with_indices(input: Tensor, output_size: _int | None | _Sequence[_int | None]) -> tuple[Tensor, Tensor]:
    """Applies a 3D adaptive max pooling over an input signal composed of several input planes."""
def affine_grid(theta: Tensor, size: _Sequence[_int], align_corners: _bool | None = None) -> Tensor:
    """Generate 2D or 3D flow field (sampling grid), given a batch of affine matrices theta."""
def alpha_dropout(input: Tensor, p: _float = 0.5, training: _bool = False, inplace: _bool = False) -> Tensor:
    """Apply alpha dropout to the input."""
def avg_pool1d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = (0,), ceil_mode: _bool = False, count_include_pad: _bool = True) -> Tensor:
    """Applies a 1D average pooling over an input signal composed of several input planes."""
def avg_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, ceil_mode: _bool = False, count_include_pad: _bool = True, divisor_override: _int | None = None) -> Tensor:
    """Applies 2D average-pooling operation in kH x kW regions by step size sH x sW steps."""
def avg_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, ceil_mode: _bool = False, count_include_pad: _bool = True, divisor_override: _int | None = None) -> Tensor:
    """Applies 3D average-pooling operation in kT x kH x kW regions by step size sT x sH x sW steps."""
def batch_norm(input: Tensor, running_mean: Tensor | None, running_var: Tensor | None, weight: Tensor | None = None, bias: Tensor | None = None, training: _bool = False, momentum: _float | None = 0.1, eps: _float = 1e-05) -> Tensor:
    """Apply Batch Normalization for each channel across a batch of data."""
def binary_cross_entropy(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _str = "mean") -> Tensor:
    """Compute Binary Cross Entropy between the target and input probabilities."""
def binary_cross_entropy_with_logits(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _str = "mean", pos_weight: Tensor | None = None) -> Tensor:
    """Compute Binary Cross Entropy between target and input logits."""
def celu(input: Tensor, alpha: _Number = 1.0, inplace: _bool = False) -> Tensor:
    """Applies element-wise, CELU(x) = max(0,x) + min(0, alpha * (exp(x/ alpha) - 1))."""
def cosine_embedding_loss(input1: Tensor, input2: Tensor, target: Tensor, margin: _float = 0.0, reduction: _str = "mean") -> Tensor:
    """Compute the cosine embedding loss."""
def cross_entropy(input: Tensor, target: Tensor, weight: Tensor | None = None, ignore_index: _int = -100, reduction: _str = "mean", label_smoothing: _float = 0.0) -> Tensor:
    """Computes the cross entropy between logits and class indices or probabilities."""
@_overload
def ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: _int = 0, reduction: _str = "mean", zero_infinity: _bool = False) -> Tensor:
    """Computes the Connectionist Temporal Classification loss."""
@_overload
def ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: _Sequence[_int], target_lengths: _Sequence[_int], blank: _int = 0, reduction: _str = "mean", zero_infinity: _bool = False) -> Tensor: ...
def dropout(input: Tensor, p: _float = 0.5, training: _bool = True, inplace: _bool = False) -> Tensor:
    """During training, randomly zeroes some elements of the input tensor with probability p."""
def dropout1d(input: Tensor, p: _float = 0.5, training: _bool = True, inplace: _bool = False) -> Tensor:
    """Randomly zero out entire channels (a channel is a 1D feature map)."""
def dropout2d(input: Tensor, p: _float = 0.5, training: _bool = True, inplace: _bool = False) -> Tensor:
    """Randomly zero out entire channels (a channel is a 2D feature map)."""
def dropout3d(input: Tensor, p: _float = 0.5, training: _bool = True, inplace: _bool = False) -> Tensor:
    """Randomly zero out entire channels (a channel is a 3D feature map)."""
def elu(input: Tensor, alpha: _Number = 1.0, inplace: _bool = False) -> Tensor:
    """Apply the Exponential Linear Unit (ELU) function element-wise."""
def embedding(input: Tensor, weight: Tensor, padding_idx: _int | None = None, max_norm: _float | None = None, norm_type: _float = 2.0, scale_grad_by_freq: _bool = False, sparse: _bool = False) -> Tensor:
    """Looks up rows of weight by their indices."""
def embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor | None = None, max_norm: _float | None = None, norm_type: _float = 2.0, scale_grad_by_freq: _bool = False, mode: _str = "mean", sparse: _bool = False, per_sample_weights: Tensor | None = None, include_last_offset: _bool = False, padding_idx: _int | None = None) -> Tensor:
    """Compute sums, means or maxes of bags of embeddings."""
def feature_alpha_dropout(input: Tensor, p: _float = 0.5, training: _bool = False, inplace: _bool = False) -> Tensor:
    """Randomly masks out entire channels (a channel is a feature map)."""
def fold(input: Tensor, output_size: _int | _Sequence[_int], kernel_size: _int | _Sequence[_int], dilation: _int | _Sequence[_int] = 1, padding: _int | _Sequence[_int] = 0, stride: _int | _Sequence[_int] = 1) -> Tensor:
    """Combine an array of sliding local blocks into a large containing tensor."""
@_overload
def fractional_max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int] | None = None, output_ratio: _float | _Sequence[_float] | None = None, return_indices: _Literal[False] = False, _random_samples: Tensor | None = None) -> Tensor:
    """Applies 2D fractional max pooling over an input signal composed of several input planes."""
@_overload
def fractional_max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int] | None = None, output_ratio: _float | _Sequence[_float] | None = None, _random_samples: Tensor | None = None, *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def fractional_max_pool2d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int] | None = None, output_ratio: _float | _Sequence[_float] | None = None, _random_samples: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """Applies 2D fractional max pooling over an input signal composed of several input planes."""
@_overload
def fractional_max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int] | None = None, output_ratio: _float | _Sequence[_float] | None = None, return_indices: _Literal[False] = False, _random_samples: Tensor | None = None) -> Tensor:
    """Applies 3D fractional max pooling over an input signal composed of several input planes."""
@_overload
def fractional_max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int] | None = None, output_ratio: _float | _Sequence[_float] | None = None, _random_samples: Tensor | None = None, *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def fractional_max_pool3d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int] | None = None, output_ratio: _float | _Sequence[_float] | None = None, _random_samples: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """Applies 3D fractional max pooling over an input signal composed of several input planes."""
def gaussian_nll_loss(input: Tensor, target: Tensor, var: Tensor, full: _bool = False, eps: _float = 1e-06, reduction: _str = "mean") -> Tensor:
    """Compute the Gaussian negative log likelihood loss."""
def grid_sample(input: Tensor, grid: Tensor, mode: _str = "bilinear", padding_mode: _str = "zeros", align_corners: _bool | None = None) -> Tensor:
    """Compute grid sample."""
def group_norm(input: Tensor, num_groups: _int, weight: Tensor | None = None, bias: Tensor | None = None, eps: _float = 1e-05) -> Tensor:
    """Apply Group Normalization for last certain number of dimensions."""
def gumbel_softmax(logits: Tensor, tau: _float = 1.0, hard: _bool = False, *, dim: _int = -1) -> Tensor:
    """Sample from the Gumbel-Softmax distribution (Link 1 Link 2) and optionally discretize."""
def hardsigmoid(input: Tensor, inplace: _bool = False) -> Tensor:
    """Apply the Hardsigmoid function element-wise."""
def hardswish(input: Tensor, inplace: _bool = False) -> Tensor:
    """Apply hardswish function, element-wise."""
def hardtanh(input: Tensor, min_val: _Number = -1.0, max_val: _Number = 1.0, inplace: _bool = False) -> Tensor:
    """Applies the HardTanh function element-wise."""
def hinge_embedding_loss(input: Tensor, target: Tensor, margin: _float = 1.0, reduction: _str = "mean") -> Tensor:
    """Compute the hinge embedding loss."""
def huber_loss(input: Tensor, target: Tensor, reduction: _str = "mean", delta: _float = 1.0, weight: Tensor | None = None) -> Tensor:
    """Compute the Huber loss, with optional weighting."""
def instance_norm(input: Tensor, running_mean: Tensor | None = None, running_var: Tensor | None = None, weight: Tensor | None = None, bias: Tensor | None = None, use_input_stats: _bool = True, momentum: _float = 0.1, eps: _float = 1e-05) -> Tensor:
    """Apply Instance Normalization independently for each channel in every data sample within a batch."""
def interpolate(input: Tensor, size: _int | _Sequence[_int] | None = None, scale_factor: _float | _Sequence[_float] | None = None, mode: _str = "nearest", align_corners: _bool | None = None, recompute_scale_factor: _bool | None = None, antialias: _bool = False) -> Tensor:
    """Resizes the input to size, or by scale_factor; mode is "nearest", "linear", "bilinear", "bicubic", "trilinear", "area" or "nearest-exact"."""
def kl_div(input: Tensor, target: Tensor, reduction: _str = "mean", log_target: _bool = False) -> Tensor:
    """Compute the KL Divergence loss."""
def l1_loss(input: Tensor, target: Tensor, reduction: _str = "mean", weight: Tensor | None = None) -> Tensor:
    """Compute the L1 loss, with optional weighting."""
def layer_norm(input: Tensor, normalized_shape: _int | _Sequence[_int], weight: Tensor | None = None, bias: Tensor | None = None, eps: _float = 1e-05) -> Tensor:
    """Apply Layer Normalization for last certain number of dimensions."""
def leaky_relu(input: Tensor, negative_slope: _Number = 0.01, inplace: _bool = False) -> Tensor:
    """Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x)."""
def local_response_norm(input: Tensor, size: _int, alpha: _float = 0.0001, beta: _float = 0.75, k: _float = 1.0) -> Tensor:
    """Apply local response normalization over an input signal."""
def log_softmax(input: Tensor, dim: _int | None = None, *, dtype: _dtype | None = None) -> Tensor:
    """Computes log(softmax(x)) along dim, in one go and without overflow."""
def logsigmoid(input: Tensor) -> Tensor:
    """Applies element-wise LogSigmoid(x_i) = log ((1 / (1 + exp(-x_i))))."""
def lp_pool1d(input: Tensor, norm_type: _float, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, ceil_mode: _bool = False) -> Tensor:
    """Apply a 1D power-average pooling over an input signal composed of several input planes."""
def lp_pool2d(input: Tensor, norm_type: _float, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, ceil_mode: _bool = False) -> Tensor:
    """Apply a 2D power-average pooling over an input signal composed of several input planes."""
def lp_pool3d(input: Tensor, norm_type: _float, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, ceil_mode: _bool = False) -> Tensor:
    """Apply a 3D power-average pooling over an input signal composed of several input planes."""
def margin_ranking_loss(input1: Tensor, input2: Tensor, target: Tensor, margin: _float = 0.0, reduction: _str = "mean") -> Tensor:
    """Compute the margin ranking loss."""
@_overload
def max_pool1d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False, return_indices: _Literal[False] = False) -> Tensor:
    """Applies a 1D max pooling over an input signal composed of several input planes."""
@_overload
def max_pool1d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False, *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def max_pool1d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
    """Applies a 1D max pooling over an input signal composed of several input planes."""
@_overload
def max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, return_indices: _Literal[False] = False) -> Tensor:
    """Applies a 2D max pooling over an input signal composed of several input planes."""
@_overload
def max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def max_pool2d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
    """Applies a 2D max pooling over an input signal composed of several input planes."""
@_overload
def max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, return_indices: _Literal[False] = False) -> Tensor:
    """Applies a 3D max pooling over an input signal composed of several input planes."""
@_overload
def max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, return_indices: _Literal[True]) -> tuple[Tensor, Tensor]: ...
def max_pool3d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
    """Applies a 3D max pooling over an input signal composed of several input planes."""
def max_unpool1d(input: Tensor, indices: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = (0,), output_size: _Sequence[_int] | None = None) -> Tensor:
    """Compute a partial inverse of MaxPool1d."""
def max_unpool2d(input: Tensor, indices: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, output_size: _Sequence[_int] | None = None) -> Tensor:
    """Compute a partial inverse of MaxPool2d."""
def max_unpool3d(input: Tensor, indices: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] | None = None, padding: _int | _Sequence[_int] = 0, output_size: _Sequence[_int] | None = None) -> Tensor:
    """Compute a partial inverse of MaxPool3d."""
def mish(input: Tensor, inplace: _bool = False) -> Tensor:
    """Apply the Mish function, element-wise."""
def mse_loss(input: Tensor, target: Tensor, reduction: _str = "mean", weight: Tensor | None = None) -> Tensor:
    """Compute the element-wise mean squared error, with optional weighting."""
def multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: _int, num_heads: _int, in_proj_weight: Tensor | None, in_proj_bias: Tensor | None, bias_k: Tensor | None, bias_v: Tensor | None, add_zero_attn: _bool, dropout_p: _float, out_proj_weight: Tensor, out_proj_bias: Tensor | None, training: _bool = True, key_padding_mask: Tensor | None = None, need_weights: _bool = True, attn_mask: Tensor | None = None, use_separate_proj_weight: _bool = False, q_proj_weight: Tensor | None = None, k_proj_weight: Tensor | None = None, v_proj_weight: Tensor | None = None, static_k: Tensor | None = None, static_v: Tensor | None = None, average_attn_weights: _bool = True, is_causal: _bool = False) -> tuple[Tensor, Tensor]:
    """Forward method for MultiHeadAttention."""
def multi_margin_loss(input: Tensor, target: Tensor, p: _Number = 1, margin: _Number = 1.0, weight: Tensor | None = None, reduction: _str = "mean") -> Tensor:
    """Compute the multi margin loss, with optional weighting."""
def multilabel_margin_loss(input: Tensor, target: Tensor, reduction: _str = "mean") -> Tensor:
    """Compute the multilabel margin loss."""
def multilabel_soft_margin_loss(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _str = "mean") -> Tensor:
    """Compute the multilabel soft margin loss."""
def nll_loss(input: Tensor, target: Tensor, weight: Tensor | None = None, ignore_index: _int = -100, reduction: _str = "mean") -> Tensor:
    """Compute the negative log likelihood loss."""
def normalize(input: Tensor, p: _Number = 2.0, dim: _int | _Sequence[_int] = (1,), eps: _float = 1e-12) -> Tensor:
    """Perform L_p normalization of inputs over specified dimension."""
def poisson_nll_loss(input: Tensor, target: Tensor, log_input: _bool = True, full: _bool = False, eps: _float = 1e-08, reduction: _str = "mean") -> Tensor:
    """Compute the Poisson negative log likelihood loss."""
def relu(input: Tensor, inplace: _bool = False) -> Tensor:
    """Applies the rectified linear unit function element-wise."""
def relu6(input: Tensor, inplace: _bool = False) -> Tensor:
    """Applies the element-wise function ReLU6(x) = min(max(0,x), 6)."""
def rrelu(input: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, inplace: _bool = False) -> Tensor:
    """Randomized leaky ReLU."""
def selu(input: Tensor, inplace: _bool = False) -> Tensor:
    """Applies element-wise, SELU(x) = scale * (max(0,x) + min(0, alpha * (exp(x) - 1))), with alpha =1.6732632423543772848170429916717 and scale=1.0507009873554804934193349852946."""
def silu(input: Tensor, inplace: _bool = False) -> Tensor:
    """Apply the Sigmoid Linear Unit (SiLU) function, element-wise."""
def smooth_l1_loss(input: Tensor, target: Tensor, reduction: _str = "mean", beta: _float = 1.0) -> Tensor:
    """Compute the Smooth L1 loss."""
def soft_margin_loss(input: Tensor, target: Tensor, reduction: _str = "mean") -> Tensor:
    """Compute the soft margin loss."""
def softmax(input: Tensor, dim: _int | None = None, *, dtype: _dtype | None = None) -> Tensor:
    """Rescales the elements along dim to lie between 0 and 1 and sum to 1: exp(x_i) / sum_j exp(x_j)."""
def softmin(input: Tensor, dim: _int | None = None, *, dtype: _dtype | None = None) -> Tensor:
    """Computes softmax(-x) along dim."""
def softsign(input: Tensor) -> Tensor:
    """Applies element-wise, the function SoftSign(x) = x / (1 + |x|)."""
def tanhshrink(input: Tensor) -> Tensor:
    """Applies element-wise, Tanhshrink(x) = x - Tanh(x)."""
def threshold(input: Tensor, threshold: _Number, value: _Number, inplace: _bool = False) -> Tensor:
    """Apply a threshold to each element of the input Tensor."""
def triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: _float = 1.0, p: _float = 2.0, eps: _float = 1e-06, swap: _bool = False, reduction: _str = "mean") -> Tensor:
    """Compute the triplet loss between given input tensors and a margin greater than 0."""
def unfold(input: Tensor, kernel_size: _int | _Sequence[_int], dilation: _int | _Sequence[_int] = 1, padding: _int | _Sequence[_int] = 0, stride: _int | _Sequence[_int] = 1) -> Tensor:
    """Extract sliding local blocks from a batched input tensor."""
def upsample(input: Tensor, size: _int | _Sequence[_int] | None = None, scale_factor: _float | _Sequence[_float] | None = None, mode: _str = "nearest", align_corners: _bool | None = None) -> Tensor:
    """Upsample input."""
def upsample_bilinear(input: Tensor, size: _int | _Sequence[_int] | None = None, scale_factor: _float | _Sequence[_float] | None = None) -> Tensor:
    """Upsamples the input, using bilinear upsampling."""
def upsample_nearest(input: Tensor, size: _int | _Sequence[_int] | None = None, scale_factor: _float | _Sequence[_float] | None = None) -> Tensor:
    """Upsamples the input, using nearest neighbours' pixel values."""
