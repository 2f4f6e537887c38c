"""Reads abi/spec/*.yaml into objects and refuses what does not hold together."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]

# Scalar types of the spec: C, ctypes, Julia.
SCALARS = {
    "int32": ("int32_t", "c_int32", "Int32"),
    "int64": ("int64_t", "c_int64", "Int64"),
    "uint32": ("uint32_t", "c_uint32", "UInt32"),
    "uint64": ("uint64_t", "c_uint64", "UInt64"),
    "double": ("double", "c_double", "Float64"),
    "bool": ("int32_t", "c_int32", "Int32"),
    "pointer": ("void *", "c_void_p", "Ptr{Cvoid}"),
    "string": ("const char *", "c_char_p", "Cstring"),
    "status": ("tabi_status", "c_int32", "Int32"),
}

TYPE = re.compile(
    r"(?P<out>out )?(?P<tag>struct |union )?(?P<base>\w+)(?P<null>\?)?"
    r"(?:\[(?P<length>\w+)\](?P<null_array>\?)?)?(?P<const> const\*)?$"
)


class SpecError(Exception):
    """A spec file does not hold together."""


@dataclass
class Type:
    """A parsed type expression such as "out tensor", "int64[ndim]?" or "struct to_options?"."""

    text: str
    base: str
    group: str  # scalar, enum, handle, any, value, data, struct, union, callback, dlpack
    out: bool = False
    nullable: bool = False  # a single value may be NULL; of an array: its entries may be
    length: str | None = None
    nullable_array: bool = False
    const_pointer: bool = False

    @property
    def is_array(self):
        return self.length is not None

    @property
    def is_handle(self):
        return self.group in ("handle", "any")


@dataclass
class Param:
    name: str
    type: Type
    doc: str
    count: str | None = None
    optional: bool = False


@dataclass
class Function:
    name: str  # with prefix
    header: str
    brief: str
    doc: str
    params: list
    returns: Type | None  # None: a tabi_status
    errors: list
    thread: str
    blocking: bool
    entry: str  # guarded: the entry point is generated; plain: it is written by hand and cannot fail
    since: str
    plain_status: bool = False
    calls_back: bool = False  # may call functions of the host
    resumes: bool = False  # goes on with a call that calls_back

    @property
    def short(self):
        return self.name.removeprefix("tabi_")

    @property
    def returns_status(self):
        return self.returns is None

    def param(self, name):
        return next((p for p in self.params if p.name == name), None)


@dataclass
class Enumerator:
    name: str  # with prefixes
    value: int
    doc: str
    c10: str | None
    text: str | None


@dataclass
class Enum:
    name: str
    brief: str
    values: list
    c10: str | None
    flags: bool
    since: str

    @property
    def ctype(self):
        return f"tabi_{self.name}"


@dataclass
class Field:
    name: str
    type: Type
    doc: str


@dataclass
class Struct:
    name: str
    brief: str
    fields: list
    direction: str
    sized: bool
    since: str
    union: bool = False

    @property
    def ctype(self):
        return f"tabi_{self.name}"


@dataclass
class Callback:
    name: str
    brief: str
    params: list
    returns: str  # void or status
    since: str

    @property
    def ctype(self):
        return f"tabi_{self.name}"


@dataclass
class Handle:
    name: str
    index: int
    brief: str
    make: str
    immortal: bool = False

    @property
    def ctype(self):
        return f"tabi_{self.name}"


@dataclass
class Header:
    name: str
    brief: str
    intro: str
    enums: list = field(default_factory=list)
    structs: list = field(default_factory=list)
    callbacks: list = field(default_factory=list)
    functions: list = field(default_factory=list)
    opaque: list = field(default_factory=list)
    verbatim: str = ""


class Spec:
    """All of the public API."""

    def __init__(self, folder=ROOT / "abi" / "spec"):
        meta = self._read(folder / "meta.yaml")
        self.version = meta["version"]
        self.abi = (meta["abi"]["major"], meta["abi"]["minor"])
        self.libtorch = meta["libtorch"]
        self.handles = [Handle(**h) for h in meta["handles"]]
        raw = [self._read(folder / f"{name}.yaml") for name in meta["headers"]]
        extra = {p.stem for p in folder.glob("*.yaml")} - {"meta"} - set(meta["headers"])
        if extra:
            raise SpecError(f"abi/spec has files that meta.yaml does not list: {sorted(extra)}")
        self._groups = {h.name: "handle" for h in self.handles} | dict.fromkeys(SCALARS, "scalar")
        self._groups |= {"any": "any", "data": "data", "dlpack": "dlpack"}
        for doc in raw:
            for key in ("enums", "structs", "unions", "callbacks"):
                for item in doc.get(key, []):
                    self._groups.setdefault(item["name"], key[:-1])
        self._groups["value"] = "value"
        self.headers = [self._header(doc) for doc in raw]
        self._check()

    @staticmethod
    def _keys(item, known, where):
        """An unquoted comma in a flow mapping starts a new key: refuse it."""
        unknown = set(item) - set(known.split())
        if unknown:
            raise SpecError(f"{where}: unknown keys {sorted(unknown)}")

    @staticmethod
    def _read(path):
        with open(path, encoding="utf-8") as file:
            return yaml.safe_load(file)

    # Whole-API views.
    @property
    def functions(self):
        return [f for h in self.headers for f in h.functions]

    @property
    def enums(self):
        return [e for h in self.headers for e in h.enums]

    @property
    def structs(self):
        return [s for h in self.headers for s in h.structs]

    @property
    def callbacks(self):
        return [c for h in self.headers for c in h.callbacks]

    def enum(self, name):
        return next(e for e in self.enums if e.name == name)

    # Parsing.
    def type(self, text, where):
        match = TYPE.match(text)
        if not match:
            raise SpecError(f"{where}: cannot read the type {text!r}")
        base = match["base"]
        group = self._groups.get(base)
        if group is None:
            raise SpecError(f"{where}: nothing is called {base!r}")
        if match["tag"] and group not in ("struct", "union"):
            raise SpecError(f"{where}: {base!r} is no {match['tag'].strip()}")
        return Type(
            text=text,
            base=base,
            group=group,
            out=bool(match["out"]),
            nullable=bool(match["null"]),
            length=match["length"],
            nullable_array=bool(match["null_array"]),
            const_pointer=bool(match["const"]),
        )

    def _params(self, items, where):
        out = []
        for p in items:
            here = f"{where}({p['name']})"
            self._keys(p, "name type doc count optional", here)
            if not p.get("doc"):
                raise SpecError(f"{here}: no doc")
            out.append(
                Param(p["name"], self.type(p["type"], here), str(p["doc"]), p.get("count"), p.get("optional", False))
            )
        return out

    def _header(self, doc):
        header = Header(doc["header"], doc["brief"], doc.get("intro", "").rstrip(), opaque=doc.get("opaque", []))
        header.verbatim = doc.get("verbatim", "").rstrip()
        self._keys(doc, "header brief intro enums structs unions callbacks functions opaque verbatim", header.name)
        for e in doc.get("enums", []):
            self._keys(e, "name prefix brief values c10 flags since", e["name"])
            for v in e["values"]:
                self._keys(v, "name value doc c10 text", f"{e['name']}: {v['name']}")
            prefix = e.get("prefix", e["name"].upper())
            prefix = f"TABI_{prefix}_" if prefix else "TABI_"
            values = [
                Enumerator(prefix + v["name"], v["value"], str(v.get("doc", "")), v.get("c10"), v.get("text"))
                for v in e["values"]
            ]
            header.enums.append(
                Enum(e["name"], e["brief"], values, e.get("c10"), e.get("flags", False), e.get("since", "0.1"))
            )
        for key in ("unions", "structs"):
            for s in doc.get(key, []):
                where = f"{header.name}: {s['name']}"
                self._keys(s, "name brief fields direction sized since", where)
                for f in s["fields"]:
                    self._keys(f, "name type doc", f"{where}.{f['name']}")
                fields = [Field(f["name"], self.type(f["type"], where), str(f["doc"])) for f in s["fields"]]
                header.structs.append(
                    Struct(
                        s["name"],
                        s["brief"],
                        fields,
                        s.get("direction", "both"),
                        s.get("sized", key == "structs"),
                        s.get("since", "0.1"),
                        key == "unions",
                    )
                )
        for c in doc.get("callbacks", []):
            self._keys(c, "name brief params returns since", c["name"])
            params = self._params(c["params"], c["name"])
            header.callbacks.append(Callback(c["name"], c["brief"], params, c["returns"], c.get("since", "0.1")))
        for f in doc.get("functions", []):
            name = "tabi_" + f["name"]
            known = "name brief doc params returns errors thread blocking entry since plain_status calls_back resumes"
            self._keys(f, known, name)
            header.functions.append(
                Function(
                    name=name,
                    header=header.name,
                    brief=f["brief"],
                    doc=f.get("doc", "").strip(),
                    params=self._params(f.get("params", []), name),
                    returns=self.type(f["returns"], name) if "returns" in f else None,
                    errors=f.get("errors", []),
                    thread=f.get("thread", "any"),
                    blocking=f.get("blocking", False),
                    entry=f.get("entry", "guarded"),
                    since=f.get("since", "0.1"),
                    plain_status=f.get("plain_status", False),
                    calls_back=f.get("calls_back", False),
                    resumes=f.get("resumes", False),
                )
            )
        return header

    def _check(self):
        statuses = {v.name.removeprefix("TABI_") for v in self.enum("status").values}
        for what, names in (
            (
                "name",
                [f.name for f in self.functions]
                + [x.ctype for x in [*self.enums, *self.structs, *self.callbacks, *self.handles]],
            ),
            ("constant", [v.name for e in self.enums for v in e.values]),
        ):
            twice = {n for n in names if names.count(n) > 1}
            if twice:
                raise SpecError(f"{what} declared twice: {sorted(twice)}")
        for e in self.enums:
            values = [v.value for v in e.values]
            if len(set(values)) != len(values):
                raise SpecError(f"enum {e.name}: a value stands twice")
        for f in self.functions:
            if f.thread not in ("any", "exclusive", "process"):
                raise SpecError(f"{f.name}: thread is any, exclusive or process, not {f.thread!r}")
            if f.entry not in ("guarded", "plain"):
                raise SpecError(f"{f.name}: entry is guarded or plain, not {f.entry!r}")
            for e in f.errors:
                if e not in statuses:
                    raise SpecError(f"{f.name}: no status is called {e!r}")
            for p in f.params:
                length = p.type.length
                if length and not length.isdigit():
                    n = f.param(length)
                    if n is None or n.type.base != "int64" or n.type.out:
                        raise SpecError(f"{f.name}({p.name}): length {length!r} is no int64 parameter")
                if p.count:
                    n = f.param(p.count)
                    if n is None or n.type.text != "out int64":
                        raise SpecError(f"{f.name}({p.name}): count {p.count!r} is no 'out int64' parameter")
                if p.type.out and p.type.is_array and not p.count and p.type.base not in ("data", "tensor"):
                    raise SpecError(f"{f.name}({p.name}): an output array needs a count")
