"""Emits the ledger of symbols and the linker's version script."""

from text import NOTICE


def emit(spec):
    ledger = [f"# symbol since. {NOTICE}"] + sorted(f"{f.name} {f.since}" for f in spec.functions)
    script = [f"/* {NOTICE} */", f"TORCHABI_{spec.abi[0]} {{", "  global:"]
    script += [f"    {name};" for name in sorted(f.name for f in spec.functions)]
    script += ["  local:", "    *;", "};"]
    return {
        f"abi/symbols/torchabi-{spec.abi[0]}.txt": "\n".join(ledger) + "\n",
        "abi/symbols/torchabi.map": "\n".join(script) + "\n",
    }
