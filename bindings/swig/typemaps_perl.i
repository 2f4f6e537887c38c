/* Typemaps for Perl by the role of a parameter: handles are integers, lists are array references, a failure dies. */

%include <stdint.i>

%{
static void **tabi_perl_pointers(SV *list, int64_t *n) {
  AV *array = (AV *)SvRV(list);
  *n = av_len(array) + 1;
  void **out = (void **)malloc((size_t)(*n + 1) * sizeof(void *));
  for (int64_t i = 0; i < *n; i++)
    out[i] = INT2PTR(void *, SvUV(*av_fetch(array, i, 0)));
  return out;
}
%}

%typemap(out) tabi_status {
  if ($1) {
    SWIG_Error(SWIG_RuntimeError, tabi_error_message());
    SWIG_fail;
  }
}

%define HANDLE(TYPE)
%typemap(in) TYPE "$1 = INT2PTR($1_ltype, SvUV($input));"
%typemap(in) TYPE NULLABLE "$1 = SvOK($input) ? INT2PTR($1_ltype, SvUV($input)) : NULL;"
%typemap(in, numinputs=0) TYPE *OUT (TYPE box), TYPE *OUT_NULLABLE (TYPE box) "$1 = &box;"
%typemap(argout) TYPE *OUT, TYPE *OUT_NULLABLE {
  if (argvi >= items)
    EXTEND(sp, 1);
  $result = *$1 ? sv_2mortal(newSVuv(PTR2UV(*$1))) : &PL_sv_undef;
  argvi++;
}
%enddef
HANDLE(void *)
HANDLE(tabi_tensor)
HANDLE(tabi_module)
HANDLE(tabi_optim)
HANDLE(tabi_schedule)
HANDLE(tabi_scaler)
HANDLE(tabi_dataset)
HANDLE(tabi_loader)
HANDLE(tabi_metric)
HANDLE(tabi_tree)
HANDLE(tabi_generator)
HANDLE(tabi_queue)
HANDLE(tabi_function)
HANDLE(tabi_op)
%typemap(in) void *ADDRESS "$1 = INT2PTR(void *, SvUV($input));"
%typemap(out) tabi_tensor {
  if (!$1) {
    SWIG_Error(SWIG_RuntimeError, tabi_error_message());
    SWIG_fail;
  }
  $result = sv_2mortal(newSVuv(PTR2UV($1)));
  argvi++;
}

%typemap(in) (const int64_t *INTS, int64_t COUNT) "$1 = (int64_t *)tabi_perl_pointers($input, &$2);"
%typemap(in) (tabi_tensor const *HANDLES, int64_t COUNT), (void *const *HANDLES, int64_t COUNT)
  "$1 = ($1_ltype)tabi_perl_pointers($input, &$2);"
%typemap(freearg) (const int64_t *INTS, int64_t COUNT), (tabi_tensor const *HANDLES, int64_t COUNT),
  (void *const *HANDLES, int64_t COUNT) "free($1);"
%typemap(in) (const void *DATA, int64_t NBYTES) {
  STRLEN n;
  $1 = SvPV($input, n);
  $2 = (int64_t)n;
}
