"""Short policies in a city's name, for the tests of the pipeline: each a list of clauses, so that one can change."""

from __future__ import annotations

from pathlib import Path

CLAUSES = (
    "建设一体化政务服务平台。推进事项上网。（牵头单位：市数据局；配合单位：市教育局、市财政局）",
    "推进智慧医疗。建设全民健康信息平台。（责任单位：市卫生健康委、市医保局）",
    "发展人工智能产业。支持东湖新技术开发区建设。（牵头单位：市科技局；配合单位：市工业和信息化局）",
    "优化营商环境。压减审批时限。（责任单位：市政务服务局；完成时限：2025年底前）",
    "完善交通网络。加快城市轨道交通建设。（牵头单位：市交通运输局，配合单位：市发展改革委）",
    "加强财政保障。统筹各类资金。（责任单位：市财政局、各区人民政府）",
)
NUMERALS = "一二三四五六"


def paper(title: str, *clauses: int) -> str:
    """A policy of 武汉市 with these clauses."""
    body = "\n".join(f"{NUMERALS[place]}、{CLAUSES[clause]}" for place, clause in enumerate(clauses))
    return (
        f"武汉市人民政府关于印发{title}的通知\n武政规〔2024〕3号\n\n{title}\n\n{body}\n\n武汉市人民政府\n2024年3月5日\n"
    )


def write(folder: Path, **papers: tuple[int, ...]) -> Path:
    """A folder with one policy a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, clauses in papers.items():
        (folder / f"{name}.txt").write_text(paper(f"武汉市{name}行动方案", *clauses), encoding="utf-8")
    return folder
