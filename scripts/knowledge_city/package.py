"""All files of the package as text, by their path inside it."""

import random

from . import catalogues, layers
from .zoning import town

SEED = 20251231


def files():
    source = random.Random(SEED)
    permanent, planned, plots, reserves = town(source)
    out = {
        "layers/plan-area.geojson": layers.plan_area(),
        "layers/layout.geojson": layers.layout(permanent),
        "layers/roads.geojson": layers.road_lines(),
        "layers/blue-lines.geojson": layers.blue_lines(permanent, planned),
        "layers/reserved-land.geojson": layers.reserved_land(reserves),
        "layers/detailed-plan.geojson": layers.detailed_plan([vars(p) for p in plots]),
        "layers/facilities.geojson": layers.facilities([]),
    }
    out.update(catalogues.files())
    import json
    rows = []
    for k, p in enumerate([p for p in plots if p.use[:2] in ("07", "08", "09", "10")][:50]):
        rows.append({"type": "Feature", "properties": {
            "宗地代码": f"440112003012GB{k + 400:05d}", "DKBH": p.id, "项目名称": f"示例项目{k:03d}",
            "坐落": f"示例路{k}号", "土地使用权人": f"示例单位{k:04d}", "权属性质": "国有",
            "YDYHFLDM": p.use, "YDYHFLMC": p.use_name, "登记面积": round(p.size, 2),
            "批准日期": "2022-05-18", "容积率": 2.0, "建筑密度": "30%", "绿地率": "30%", "建筑高度": 40,
            "主导产业": "生物医药" if p.use[:2] == "10" else "", "蓝线内规划许可": "",
            "电子监管号": f"4401122023A{k + 100:05d}"}, "geometry": p.geometry})
    out["samples/2025-12-31.geojson"] = (
        '{"type":"FeatureCollection","name":"2025-12-31","synthetic":true,"certainty":"schematic",'
        '"note":"合成样例,非真实宗地","as_of":"2025-12-31","features":[\n'
        + ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows)
        + "\n]}\n")
    head = ("电子监管号,供地方式,成交价格(万元),合同签订日期,约定交地时间,实际交地时间,约定开工时间,约定竣工时间,"
            "实际开工时间,补充协议约定开工时间,中止开发日期,应动工开发面积,已动工开发面积,总投资额(万元),"
            "已投资额(万元),闲置原因,原因审核状态,巡查日期")
    rows = [head] + [f"4401122023A{k + 100:05d},挂牌出让,6003.00,2022-05-12,2022-08-01,2022-08-01,"
                     f"2023-02-01,2025-02-01,{'未动工' if k % 10 == 0 else '2023-01-15'},,,20000,15000,"
                     "30000,12000,,,2025-11-20" for k in range(50)]
    out["samples/contracts/2025-12-31.csv"] = "\ufeff" + "\n".join(rows) + "\n"
    return out
