"""Catalogues with sources: land-use codes, crosswalks, lead industries, compatible uses."""

from .codes import CODES_2023, GB50137, SURVEY_2020
from .writing import table

GUIDE = "国土空间调查、规划、用途管制用地用海分类指南(自然资发〔2023〕234号),经 CCTool@6fb8c75 转录,附件原文未核"
TRIAL = "旧新对照:CCTool@6fb8c75"
SURVEY = "第三次全国国土调查工作分类,经 CCTool@6fb8c75 转录"
GB = "bxgis@ed97a1e 对照表(实践做法,非官方对照)"

CONSTRUCTION = ("07", "08", "09", "10", "11", "12", "13", "14", "15")
SEA = ("18", "19", "20", "21", "22", "24")


def _codes():
    return [line.split(" ", 2) for line in CODES_2023.splitlines()]


def group(code):
    """The group of a class. 06 counts as agricultural, not as construction: see the note column."""
    if code[:2] in CONSTRUCTION:
        return "construction"
    if code[:2] == "16":
        return "reserved"
    if code[:2] == "17":
        return "water"
    return "sea" if code[:2] in SEA else "non-construction"


def land_use_2023():
    rows = []
    for code, zh, en in _codes():
        note = ""
        if code[:2] == "06":
            note = "归组选择:农业设施建设用地按非建设用地计(三调做法);CCTool 归入建设用地"
        elif code[:2] == "14":
            note = "归组选择:绿地与开敞空间按建设用地计(CCTool、bxgis);蓝线内另按相容用途处理"
        elif code == "16":
            note = "归组选择:留白用地单列;CCTool 归入建设用地"
        rows.append([code, zh, en, code[:-2], len(code) // 2, group(code),
                     "yes" if group(code) == "construction" else "no", note, GUIDE])
    return table(["code", "name_zh", "name_en", "parent", "level", "group", "construction", "note",
                  "source"], rows)


MOVED = """\
0203 橡胶园 0203 renamed
0204 其他园地 0205 moved
0601 乡村道路用地 0601 renamed
060102 村庄内部道路用地 1207 moved
0602 种植设施建设用地 060201 moved
0603 畜禽养殖设施建设用地 060202 moved
0604 水产养殖设施建设用地 060203 moved
0903 娱乐康体用地 0903 renamed
090301 娱乐用地 0903 merged
090302 康体用地 0903 merged
1207 城镇道路用地 1207 renamed
1311 干渠 1705 disputed
1312 水工设施用地 1311 moved
1313 其他公用设施用地 1312 moved
2102 体休闲娱乐用海 2102 renamed
2202 其他特殊用海 2206 moved
2302 田坎 2303 moved
2303 田间道 060102 moved
"""
NEW_IN_2023 = ("0205", "060102", "060201", "060202", "060203", "1804", "2004", "2005", "2202",
               "2203", "2204", "2205", "2206", "0204", "2302")


def land_use_2020():
    names = {code: zh for code, zh, _ in _codes()}
    moved = {}
    for line in MOVED.splitlines():
        old, name, new, relation = line.split(" ")
        moved[old] = [old, name, new, names[new], relation]
    rows = []
    for code in sorted(set(names) | set(moved)):
        if code in moved:
            row = moved[code]
            note = ""
            if code == "1311":
                note = "来源不一致:CCTool 仍为 1311(水工设施用地),bxgis 对应 1705(沟渠)"
            elif code == "2102":
                note = "来源表作“体休闲娱乐用海”,疑漏“文”字"
            rows.append(row + [note, TRIAL])
        elif code not in NEW_IN_2023:
            rows.append([code, names[code], code, names[code], "same", "", TRIAL])
    for code in sorted(NEW_IN_2023):
        note = "与试行版同号异义" if code in moved else ""
        rows.append(["", "", code, names[code], "new", note, TRIAL])
    return table(["code", "name_zh", "code_2023", "name_2023", "relation", "note", "source"], rows)


def gb50137():
    names = {code: zh for code, zh, _ in _codes()}
    notes = {"A7": "由公共服务移入特殊用地", "A8": "由公共服务移入特殊用地", "A9": "由公共服务移入特殊用地",
             "A35": "由教育科研移至科研用地", "U32": "2023 版为 1311;2020 试行版水工设施为 1312",
             "H61": "来源表为地方码 1601,取国家级 16",
             "H62": "来源表为地方码 1602,取国家级 16",
             "M1": "来源表为杭州八位码 10010102,取国家级 100101",
             "M11": "来源表为杭州八位码 10010101,取国家级 100101",
             "M12": "来源表为杭州八位码 10010102,取国家级 100101",
             "BM1": "来源表为杭州八位码 09/10010102,取国家级 09/100101",
             "B42": "来源表为杭州八位码 09010502,取国家级 090105",
             "B41": "来源表为杭州八位码 09010501,取国家级 090105",
             "B49": "来源表为杭州八位码 09010599,取国家级 090105"}
    rows = []
    for line in GB50137.splitlines():
        code, zh, target, scope = line.split(" ")
        target = "" if target == "-" else target
        rows.append([code, zh, target, names.get(target, ""), scope, notes.get(code, ""), GB])
    return table(["code", "name_zh", "code_2023", "name_2023", "scope", "note", "source"], rows)


def survey_2020():
    names = {code: zh for code, zh, _ in _codes()}
    rows = []
    for line in SURVEY_2020.splitlines():
        code, zh, target, relation = line.split(" ")
        target = "" if target == "-" else target
        rows.append([code, zh, names.get(code, ""), "" if relation == "-" else relation, target,
                     names.get(target, ""), SURVEY])
    return table(["code", "name_zh", "same_string_2023", "relation", "code_2023", "name_2023",
                  "source"], rows)


SOUTH = "知识城南部两组团主要承接新一代信息技术、高端装备制造与新能源汽车产业"
PARTS = "主要包括智能制造零部件研发、智能制造孵化、智能制造系统集成"
FIELDS = "重点突破高端智能装备制造业及关联的生产性服务业、机器人、新能源汽车等领域"
DIGITAL = "布局建设数字经济园区"
EMERGING = "大力发展智能制造技术、智慧经济、分享经济、平台经济等新兴产业"
NORTH = "知识城北部两组团主要承接生命科学、生物医药、新材料新能源及集成电路产业"
PRECISE = "围绕精准医学产业"
MEDICAL = "重点发展肿瘤防治、基因检测、无创筛查、高性能医疗设备的研发制造等"
SMART_MEDICAL = "在智慧医疗产业开发、生物信息数据分析关键技术研发和应用等环节取得重大突破"
GREEN = "加强新材料新能源技术研发和节能环保、绿色低碳技术的产业应用"
CHIP = "聚焦智能芯片研发,打造广州创“芯”智造园"
CORE = ("重点发展总部经济、科教服务、知识产权、新一代信息技术服务、文化创意、科技和金融服务、商贸新零售、"
        "电子商务等知识交易市场体系和现代服务业体系")
# Chapter 5, section 1 names five families and says nothing of where they belong.
HEALTH = "围绕生物医药、生物医学工程、生物服务、现代健康服务等产业,前瞻布局精准医疗、数字生命等前沿交叉领域"
HEALTH_FAMILY = "生物医药与大健康产业"
INFORMATION = "加快推动新一代移动通信、下一代互联网、云计算、集成电路、物联网、大数据、高性能计算等技术研发和综合应用"
CHAIN = "推进区块链场景应用"
MATERIALS = "以高性能工程塑料、高性能纤维材料、新型显示材料、先进高分子材料等前沿新材料为重点"
CREATIVE = "重点发展研发设计、动漫游戏、新媒体影视等"
MAKING = "重点发展智能机器人、新能源汽车、高端装备、新型显示、3D打印、云制造、工业软件、智能传感器等智能制造产业"
FAMILIES = (
    ("south", "新一代移动通信", "new-generation mobile communication", INFORMATION),
    ("south", "下一代互联网", "next-generation internet", INFORMATION),
    ("south", "高性能计算", "high-performance computing", INFORMATION),
    ("south", "区块链", "blockchain", CHAIN),
    ("south", "智能机器人", "intelligent robots", MAKING),
    ("south", "新型显示", "new displays", MAKING),
    ("south", "3D打印", "3D printing", MAKING),
    ("south", "云制造", "cloud manufacturing", MAKING),
    ("south", "工业软件", "industrial software", MAKING),
    ("south", "智能传感器", "intelligent sensors", MAKING),
    ("north", "大健康", "health", HEALTH_FAMILY),
    ("north", "生物医学工程", "biomedical engineering", HEALTH),
    ("north", "生物服务", "biological services", HEALTH),
    ("north", "现代健康服务", "modern health services", HEALTH),
    ("north", "数字生命", "digital life", HEALTH),
    ("north", "高性能工程塑料", "high-performance engineering plastics", MATERIALS),
    ("north", "高性能纤维材料", "high-performance fibres", MATERIALS),
    ("north", "新型显示材料", "materials of displays", MATERIALS),
    ("north", "先进高分子材料", "advanced polymers", MATERIALS),
    ("core", "研发设计", "research and design", CREATIVE),
    ("core", "动漫游戏", "animation and games", CREATIVE),
    ("core", "新媒体影视", "new media and film", CREATIVE),
)
# unit, word of the plan, English, quote, accepted synonyms in data
LEADS = (
    ("south", "新一代信息技术", "new-generation information technology", SOUTH,
     "人工智能|云计算|大数据|物联网|工业互联网|新一代信息技术服务"),
    ("south", "高端装备制造", "high-end equipment manufacturing", SOUTH, "高端装备|智能装备"),
    ("south", "新能源汽车", "new-energy vehicles", SOUTH, "智能网联汽车|动力电池"),
    ("south", "智能制造零部件", "parts for intelligent manufacturing", PARTS, ""),
    ("south", "智能制造孵化", "incubation of intelligent manufacturing", PARTS, ""),
    ("south", "智能制造系统集成", "system integration", PARTS, ""),
    ("south", "高端智能装备制造业", "high-end intelligent equipment", FIELDS, ""),
    ("south", "生产性服务业", "producer services", FIELDS, ""),
    ("south", "机器人", "robotics", FIELDS, ""),
    ("south", "数字经济", "digital economy", DIGITAL, ""),
    ("south", "智能制造技术", "intelligent manufacturing technology", EMERGING, "智能制造"),
    ("south", "智慧经济", "smart economy", EMERGING, ""),
    ("south", "分享经济", "sharing economy", EMERGING, "共享经济"),
    ("south", "平台经济", "platform economy", EMERGING, ""),
    ("north", "生命科学", "life science", NORTH, "生命健康"),
    ("north", "生物医药", "biomedicine", NORTH, "医药制造|生物制药|创新药|疫苗"),
    ("north", "新材料", "new materials", NORTH, "高性能纤维|工程塑料"),
    ("north", "新能源", "new energy", NORTH, ""),
    ("north", "新材料新能源", "new materials and new energy", NORTH, "新能源储能|光伏|氢能"),
    ("north", "集成电路", "integrated circuits", NORTH, "半导体"),
    ("north", "精准医学", "precision medicine", PRECISE, "精准医疗"),
    ("north", "肿瘤防治", "tumour prevention and treatment", MEDICAL, ""),
    ("north", "基因检测", "gene testing", MEDICAL, ""),
    ("north", "无创筛查", "non-invasive screening", MEDICAL, ""),
    ("north", "高性能医疗设备", "high-performance medical equipment", MEDICAL, "医疗器械"),
    ("north", "智慧医疗", "smart medicine", SMART_MEDICAL, ""),
    ("north", "生物信息", "bioinformatics", SMART_MEDICAL, ""),
    ("north", "节能环保", "energy saving and environment", GREEN, ""),
    ("north", "绿色低碳", "green and low-carbon technology", GREEN, ""),
    ("north", "智能芯片", "smart chips", CHIP, "芯片"),
    ("core", "总部经济", "headquarters economy", CORE, "企业总部"),
    ("core", "科教服务", "science and education services", CORE, "科技服务|科技创新"),
    ("core", "知识产权", "intellectual property", CORE, ""),
    ("core", "新一代信息技术服务", "information technology services", CORE, "软件和信息技术服务"),
    ("core", "文化创意", "cultural creativity", CORE, "数字创意"),
    ("core", "科技和金融服务", "technology and financial services", CORE, "金融服务|金融科技"),
    ("core", "商贸新零售", "commerce and new retail", CORE, "新零售|商贸"),
    ("core", "电子商务", "e-commerce", CORE, ""),
    ("core", "现代服务业", "modern services", CORE, "商务服务"),
)


def industries():
    rows = []
    for unit, word, english, quote, synonyms in LEADS:
        rows.append([unit, word, "plan", "", english, quote, "规划第五章第三节"])
        for s in filter(None, synonyms.split("|")):
            rows.append([unit, s, "synonym", word, "", quote, "方案包解释:数据中的同义写法"])
    rows += [[unit, word, "plan", "", english, quote, "规划第五章第一节;归入本单元为方案包解释"]
             for unit, word, english, quote in FAMILIES]
    return table(["unit", "word", "kind", "synonym_of", "name_en", "quote", "source"], rows)


GB_R = "standard", "GB 50137-2011 表3.3.2:居住用地(R)含其服务设施用地(R12、R22、R32),含幼托"
GREEN_LINE = "law", "《城市绿线管理办法》(建设部令第112号)第十一条:绿线内的用地不得改作他用(条号据记忆)"
FACTORY = ("standard", "工业项目建设用地控制指标(国土资发〔2008〕24号):工业项目用地内不得建造成套住宅、宾馆等"
                       "非生产性配套设施(据记忆)")
NUISANCE = "standard", "GB 50137-2011 表3.3.2:二类、三类工业对居住和公共设施环境有干扰、污染(据记忆)"
# actual use, planned uses, answer, source. An actual class stands for all classes below it.
PAIRS = (
    (("0702", "080404"), ("0701", "070101", "070102", "070103"), "yes", GB_R),
    (("07", "0801", "0802", "0804", "09", "10", "11"), ("14", "1401", "1402", "1403"), "no",
     GREEN_LINE),
    (("07", "0901", "0903"), ("1001", "100101", "100102", "100103"), "no", FACTORY),
    (("100102", "100103"), ("07", "0701", "070101", "070102", "070103", "0702", "08", "0801",
                            "0803",
                            "080301", "080302", "0804", "080401", "080402", "080403", "080404",
                            "0806", "080601", "080602", "0807", "080701"), "no", NUISANCE),
)


def use_compatibility():
    """`verified`: no where the source is cited from memory; blank where nothing is said of it."""
    rows = [[a, p, answer, kind, cite, "no" if "据记忆" in cite else ""]
            for actual, planned, answer, (kind, cite) in PAIRS for a in actual for p in planned]
    return table(["actual", "planned", "compatible", "source_kind", "source", "verified"], rows)


def files():
    return {
        "catalogues/land-use-2023.csv": land_use_2023(),
        "catalogues/land-use-2020-crosswalk.csv": land_use_2020(),
        "catalogues/gb50137-crosswalk.csv": gb50137(),
        "catalogues/survey-2020-collisions.csv": survey_2020(),
        "catalogues/industries.csv": industries(),
        "catalogues/use-compatibility.csv": use_compatibility(),
    }
