"""Parcels as a file has them: attributes in the words and spellings of practice."""

import json
from datetime import date

from . import contracts as deals
from .writing import multipolygon

NOTE = "合成样例:宗地、权利人、合同均为种子脚本虚构,不对应任何真实宗地;示意,非法定边界"

KINDS = {
    "07": ("住宅小区", "安置房", "人才公寓"), "0702": ("社区服务中心", "邻里中心"), "0703": ("村民住宅",),
    "0704": ("村综合服务楼",), "0802": ("研发中心", "创新基地", "实验楼"), "0804": ("学校", "校区"),
    "0806": ("医院", "卫生服务中心"), "08": ("公共服务设施",), "0902": ("总部大厦", "商务中心"),
    "09": ("商业中心", "商业综合体"), "10": ("生产基地", "产业园", "厂房"), "11": ("物流园",),
    "12": ("停车场", "公交站场"), "13": ("市政设施",), "14": ("公园", "绿地"), "16": ("储备用地",),
}


def written(random, value, percent=False):
    """A figure as files have it: mostly a number, now and then text in some dress."""
    if value is None:
        return "—" if random.random() < 0.5 else ""
    pick = random.random()
    text = f"{value:g}"
    if pick < 0.93:
        return value
    if pick < 0.975:
        return text + "%" if percent else text
    if pick < 0.99:
        return text.translate(str.maketrans("0123456789.", "0123456789."))
    return f" {text}%" if percent else f"{text} "


def runoff(use, serial):
    """Annual runoff control in per cent; about one plot in 14 does not say."""
    if serial % 14 == 5:
        return ""
    base = 88 if use[:2] in ("14", "05", "16") else 78
    return round(base + serial % 113 / 10, 1)


def stars(use, serial):
    """Stars of a green building, or that it is none; blank where there is no building and on one plot in 11."""
    if use[:2] not in ("07", "08", "09", "10", "11") or serial % 11 == 3:
        return ""
    return "非绿色建筑" if serial % 29 == 0 else (3 if serial % 7 == 0 else 1 + serial % 2)


def kind_of(use):
    for size in (4, 2):
        if use[:size] in KINDS:
            return KINDS[use[:size]]
    return ("项目",)


def feature(p, random, parts, code=None, name=None):
    """One parcel with its attributes, in the words of the files."""
    serial = int(p.number[6:9]) * 7919 + int(p.number[9:12]) * 131 + int(p.number[14:])
    kinds = kind_of(p.use)
    approved = deals.spelled(random, p.approved) if p.approved else ""
    if p.approved and serial % 353 == 7:
        approved = f"{p.approved.year}年{p.approved.month}月"
    elif p.approved and serial % 367 == 11:  # milliseconds, as web services write midnight here
        approved = ((p.approved - date(1970, 1, 1)).days * 24 - 8) * 3600000
    properties = {
        "宗地代码": p.number, "DKBH": p.plot.id,
        "项目名称": f"示例{kinds[serial % len(kinds)]}{serial % 997:03d}",
        "坐落": f"黄埔区示例{'村' if p.collective else '路'}{serial % 61 + 1}号",
        "土地使用权人": f"示例{'村民' if p.collective else '单位'}{serial % 1499 + 1:04d}",
        "权属性质": "集体" if p.collective else "国有",
        "YDYHFLDM": p.code if code is None else code,
        "YDYHFLMC": p.name if name is None else name,
        "登记面积": round(p.register, 2), "批准日期": approved,
        "容积率": written(random, p.far), "建筑密度": written(random, p.density, True),
        "绿地率": written(random, p.green, True), "建筑高度": written(random, p.height),
        "主导产业": p.industry, "蓝线内规划许可": p.permit,
        "电子监管号": p.contract.number if p.contract else "",
        "年径流总量控制率": runoff(p.use, serial), "绿色建筑星级": stars(p.use, serial),
    }
    return {"type": "Feature", "properties": properties, "geometry": multipolygon(parts)}


def parcel_file(features, as_of):
    head = {"type": "FeatureCollection", "name": f"knowledge-city-parcels-{as_of}",
            "synthetic": True, "certainty": "schematic", "note": NOTE, "as_of": as_of.isoformat()}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
    rows = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    return text + ',"features":[\n' + ",\n".join(rows) + "\n]}\n"
