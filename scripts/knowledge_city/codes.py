"""Land-use codes and crosswalks, as facts taken from tools that planners use.

CODES_2023 and the survey table follow ArcGIS-Pro-CCTool (commit 6fb8c75), GB50137 the lookup of
bxgis (commit ed97a1e). English names are unofficial.
"""

# code name English
CODES_2023 = """\
01 耕地 Cultivated land
0101 水田 Paddy field
0102 水浇地 Irrigated cropland
0103 旱地 Dry cropland
02 园地 Garden/orchard land
0201 果园 Orchard
0202 茶园 Tea garden
0203 橡胶园地 Rubber plantation
0204 油料园地 Oil-crop plantation
0205 其他园地 Other garden land
03 林地 Forest land
0301 乔木林地 Arbor forest
0302 竹林地 Bamboo forest
0303 灌木林地 Shrub land
0304 其他林地 Other forest land
04 草地 Grassland
0401 天然牧草地 Natural pasture
0402 人工牧草地 Artificial pasture
0403 其他草地 Other grassland
05 湿地 Wetland
0501 森林沼泽 Forest swamp
0502 灌丛沼泽 Shrub swamp
0503 沼泽草地 Swamp meadow
0504 其他沼泽地 Other marsh
0505 沿海滩涂 Coastal tidal flat
0506 内陆滩涂 Inland beach/flat
0507 红树林地 Mangrove
06 农业设施建设用地 Agricultural-facility construction land
0601 农村道路 Rural road
060101 村道用地 Village road
060102 田间道 Field track
0602 设施农用地 Facility agricultural land
060201 种植设施建设用地 Crop-facility construction land
060202 畜禽养殖设施建设用地 Livestock-facility construction land
060203 水产养殖设施建设用地 Aquaculture-facility construction land
07 居住用地 Residential land
0701 城镇住宅用地 Urban housing
070101 一类城镇住宅用地 Class-1 urban housing
070102 二类城镇住宅用地 Class-2 urban housing
070103 三类城镇住宅用地 Class-3 urban housing
0702 城镇社区服务设施用地 Urban community service facilities
0703 农村宅基地 Rural homestead
070301 一类农村宅基地 Class-1 rural homestead
070302 二类农村宅基地 Class-2 rural homestead
0704 农村社区服务设施用地 Rural community service facilities
08 公共管理与公共服务用地 Public administration and public services
0801 机关团体用地 Government and institutions
0802 科研用地 Scientific research
0803 文化用地 Culture
080301 图书与展览用地 Library and exhibition
080302 文化活动用地 Cultural activity
0804 教育用地 Education
080401 高等教育用地 Higher education
080402 中等职业教育用地 Secondary vocational education
080403 中小学用地 Primary/secondary school
080404 幼儿园用地 Kindergarten
080405 其他教育用地 Other education
0805 体育用地 Sports
080501 体育场馆用地 Sports venue
080502 体育训练用地 Sports training
0806 医疗卫生用地 Medical and health
080601 医院用地 Hospital
080602 基层医疗卫生设施用地 Primary health-care facility
080603 公共卫生用地 Public health
0807 社会福利用地 Social welfare
080701 老年人社会福利用地 Welfare for the elderly
080702 儿童社会福利用地 Child welfare
080703 残疾人社会福利用地 Welfare for the disabled
080704 其他社会福利用地 Other social welfare
09 商业服务业用地 Commercial and business services
0901 商业用地 Commerce
090101 零售商业用地 Retail
090102 批发市场用地 Wholesale market
090103 餐饮用地 Catering
090104 旅馆用地 Hotel
090105 公用设施营业网点用地 Utility sales outlet (fuel station etc.)
0902 商务金融用地 Business and finance
0903 娱乐用地 Entertainment
0904 其他商业服务业用地 Other commercial services
10 工矿用地 Industrial and mining
1001 工业用地 Industry
100101 一类工业用地 Class-1 industry
100102 二类工业用地 Class-2 industry
100103 三类工业用地 Class-3 industry
1002 采矿用地 Mining
1003 盐田 Salt field
11 仓储用地 Storage
1101 物流仓储用地 Logistics and warehousing
110101 一类物流仓储用地 Class-1 warehousing
110102 二类物流仓储用地 Class-2 warehousing
110103 三类物流仓储用地 Class-3 warehousing
1102 储备库用地 Reserve depot
12 交通运输用地 Transport
1201 铁路用地 Railway
1202 公路用地 Highway
1203 机场用地 Airport
1204 港口码头用地 Port and wharf
1205 管道运输用地 Pipeline transport
1206 城市轨道交通用地 Urban rail transit
1207 城镇村道路用地 Urban/town/village road
1208 交通场站用地 Transport station/yard
120801 对外交通场站用地 External transport station
120802 公共交通场站用地 Public transport station
120803 社会停车场用地 Public car park
1209 其他交通设施用地 Other transport facility
13 公用设施用地 Public utilities
1301 供水用地 Water supply
1302 排水用地 Drainage/sewerage
1303 供电用地 Power supply
1304 供燃气用地 Gas supply
1305 供热用地 Heat supply
1306 通信用地 Telecommunications
1307 邮政用地 Post
1308 广播电视设施用地 Broadcast and television
1309 环卫用地 Sanitation
1310 消防用地 Fire fighting
1311 水工设施用地 Hydraulic works
1312 其他公用设施用地 Other public utilities
14 绿地与开敞空间用地 Green and open space
1401 公园绿地 Park green space
1402 防护绿地 Protective green space
1403 广场用地 Plaza
15 特殊用地 Special use
1501 军事设施用地 Military
1502 使领馆用地 Embassy/consulate
1503 宗教用地 Religious
1504 文物古迹用地 Cultural relics and historic sites
1505 监教场所用地 Custodial/prison
1506 殡葬用地 Funeral
1507 其他特殊用地 Other special use
16 留白用地 Reserved ("white") land
17 陆地水域 Inland water
1701 河流水面 River surface
1702 湖泊水面 Lake surface
1703 水库水面 Reservoir surface
1704 坑塘水面 Pond surface
1705 沟渠 Ditch/canal
1706 冰川及常年积雪 Glacier and permanent snow
18 渔业用海 Fishery sea use
1801 渔业基础设施用海 Fishery infrastructure (sea)
1802 增养殖用海 Mariculture
1803 捕捞海域 Fishing waters
1804 农林牧业用岛 Agriculture/forestry/husbandry island
19 工矿通信用海 Industry, mining and communication sea use
1901 工业用海 Industrial sea use
1902 盐田用海 Salt-field sea use
1903 固体矿产用海 Solid-mineral sea use
1904 油气用海 Oil/gas sea use
1905 可再生能源用海 Renewable-energy sea use
1906 海底电缆管道用海 Submarine cable/pipeline
20 交通运输用海 Transport sea use
2001 港口用海 Port sea use
2002 航运用海 Shipping lane
2003 路桥隧道用海 Road/bridge/tunnel sea use
2004 机场用海 Airport sea use
2005 其他交通运输用海 Other transport sea use
21 游憩用海 Recreation sea use
2101 风景旅游用海 Scenic tourism sea use
2102 文体休闲娱乐用海 Culture, sport and leisure sea use
22 特殊用海 Special sea use
2201 军事用海 Military sea use
2202 科研教育用海 Research/education sea use
2203 海洋保护修复及海岸防护工程用海 Marine conservation/restoration and coastal defence
2204 排污倾倒用海 Dumping/discharge sea use
2205 水下文物保护用海 Underwater heritage protection
2206 其他特殊用海 Other special sea use
23 其他土地 Other land
2301 空闲地 Vacant land
2302 后备耕地 Reserve cultivated land
2303 田坎 Field ridge
2304 盐碱地 Saline-alkali land
2305 沙地 Sandy land
2306 裸土地 Bare soil
2307 裸岩石砾地 Bare rock/gravel
24 其他海域 Other sea area
"""

# survey code, its name, code of 2023 (or -), the same string in 2023: same, near, collision, -
SURVEY_2020 = """\
00 湿地 - -
0303 红树林地 0507 collision
0304 森林沼泽 0501 collision
0306 灌丛沼泽 0502 -
0402 沼泽草地 0503 collision
0603 盐田 1003 -
1105 沿海滩涂 0505 -
1106 内陆滩涂 0506 -
1108 沼泽地 0504 -
01 耕地 - same
0101 水田 0101 same
0102 水浇地 0102 same
0103 旱地 0103 same
02 种植园用地 - collision
0201 果园 0201 same
0201K 可调整果园 0201 -
0202 茶园 0202 same
0202K 可调整茶园 0202 -
0203 橡胶园 0203 near
0203K 可调整橡胶园 - -
0204 其他园地 - collision
0204K 可调整其他园地 0205 -
03 林地 - same
0301 乔木林地 0301 same
0301K 可调整乔木林地 0301 -
0302 竹林地 0302 same
0302K 可调整竹林地 0302 -
0305 灌木林地 0303 -
0307 其他林地 0304 -
0307K 可调整其他林地 0304 -
04 草地 - same
0401 天然牧草地 0401 same
0403 人工牧草地 0402 collision
0403K 可调整人工牧草地 0402 -
0404 其他草地 0403 -
05 商业服务业用地 - collision
05H1 商业服务业设施用地 09 -
0508 物流仓储用地 1101 -
06 工矿用地 - collision
0601 工业用地 1001 collision
0602 采矿用地 1002 collision
07 住宅用地 - collision
0701 城镇住宅用地 0701 same
0702 农村宅基地 0703 collision
08 公共管理与公共服务用地 - same
08H1 机关团体新闻出版用地 0801 -
08H2 科教文卫用地 - -
08H2A 高教用地 - -
0809 公用设施用地 - -
0810 公园与绿地 1401 -
0810A 广场用地 1403 -
09 特殊用地 - collision
10 交通运输用地 - collision
1001 铁路用地 1201 collision
1002 轨道交通用地 1206 collision
1003 公路用地 1202 collision
1004 城镇村道路用地 1207 -
1005 交通服务场站用地 - -
1006 农村道路 - -
1007 机场用地 1203 -
1008 港口码头用地 1204 -
1009 管道运输用地 1205 -
11 水域及水利设施用地 - collision
1101 河流水面 1701 collision
1102 湖泊水面 1702 collision
1103 水库水面 1703 -
1104 坑塘水面 1704 -
1104A 养殖坑塘 1704 -
1104K 可调整养殖坑塘 1704 -
1107 沟渠 1705 -
1107A 干渠 1311 -
1109 水工建筑用地 1311 -
1110 冰川及永久积雪 1706 -
12 其他土地 - collision
1201 空闲地 2301 collision
1202 设施农用地 - collision
1203 田坎 2303 collision
1204 盐碱地 2304 collision
1205 沙地 2305 collision
1206 裸土地 2306 collision
1207 裸岩石砾地 2307 collision
201 城市 - -
201A 城市独立工业仓储用地 - -
202 建制镇 - -
202A 建制镇 - -
203 村庄 - -
203A 村庄 - -
204 盐田及采矿用地 - -
205 特殊用地 - -
"""

# code, name, code of 2023 (or -), national | local
GB50137 = """\
H 建设用地 - national
H1 城乡居民点建设用地 - national
H11 城市建设用地 - national
H12 镇建设用地 - national
H13 乡建设用地 - national
H14 村庄建设用地 - national
H15 独立建设用地 - local
H2 区域交通设施用地 - national
H21 铁路用地 1201 national
H22 公路用地 1202 national
H23 港口用地 1204 national
H24 机场用地 1203 national
H25 管道运输用地 1205 national
H3 区域公用设施用地 - national
H35 殡葬用地 1506 local
H4 特殊用地 15 national
H41 军事用地 1501 national
H42 安保用地 1505 national
H49 其他特殊用地 - local
H5 采矿用地 1002 national
H51 采矿设施用地 1002 local
H52 盐田 1003 local
H6 备用地 - local
H61 城镇留白用地 16 local
H62 村庄留白用地 16 local
H9 其他建设用地 1507 national
E 非建设用地 - national
E1 水域 17 national
E11 自然水域 17 national
E111 河流水面 1701 local
E112 湖泊水面 1702 local
E12 水库 1703 national
E13 坑塘沟渠 1704 national
E131 坑塘水面 1704 local
E132 沟渠 1705 local
E14 冰川及常年积雪 1706 local
E2 农林用地 - national
E21 耕地 01 local
E211 水田 0101 local
E212 水浇地 0102 local
E213 旱地 0103 local
E219 基本农田 - local
E22 园地 02 local
E221 果园 0201 local
E222 茶园 0202 local
E223 橡胶园 0203 local
E224 其他园地 0205 local
E23 林地 03 local
E231 乔木林地 0301 local
E232 竹林地 0302 local
E233 灌木林地 0303 local
E234 其他林地 0304 local
E24 草地 04 local
E241 天然牧草地 0401 local
E242 人工牧草地 0402 local
E243 其他草地 0403 local
E25 湿地 05 local
E251 森林沼泽 0501 local
E252 灌丛沼泽 0502 local
E253 沼泽草地 0503 local
E254 其他沼泽地 0504 local
E255 沿海滩涂 0505 local
E256 内陆滩涂 0506 local
E257 红树林地 0507 local
E26 设施农用地 0602 local
E261 种植设施建设用地 060201 local
E262 畜禽养殖设施建设用地 060202 local
E263 水产养殖设施建设用地 060203 local
E29 其他农用地 - local
E4 远期用地 - local
E5 海域 - local
E51 渔业用海 - local
E511 渔业基础设施用海 - local
E512 增养殖用海 - local
E513 捕捞海域 - local
E52 工矿通信用海 - local
E521 工业用海 - local
E522 盐田用海 - local
E523 固体矿产用海 - local
E524 油气用海 - local
E525 可再生能源用海 - local
E526 海底电缆管道用海 - local
E53 交通运输用海 - local
E531 港口用海 - local
E532 航运用海 - local
E533 路桥隧道用海 - local
E54 游憩用海 - local
E541 风景旅游用海 - local
E542 文体休闲娱乐用海 - local
E55 特殊用海 - local
E551 军事用海 - local
E552 其他特殊用海 - local
E59 其他海域 - local
E591 保留海域 - local
E592 无居民海岛 - local
E9 其他非建设用地 - national
E91 空闲地 2301 local
E92 田坎 2303 local
E93 田间道 060102 local
E94 盐碱地 2304 local
E95 沙地 2305 local
E96 裸土地 2306 local
E97 裸岩石砾地 2307 local
R 居住用地 0701 national
R1 一类居住用地 070101 national
R11 住宅用地 070101 national
R12 服务设施用地 0702 national
R2 二类居住用地 070102 national
R21 住宅用地 070102 national
R211 拆迁安置房 070102 local
R212 公共租赁住房 070102 local
R213 人才专项租赁住房 070102 local
R214 廉租住房 070102 local
R215 经济适用住房 070102 local
R22 服务设施用地 0702 national
R22 服务设施用地 080404 national
R221 幼儿园用地 080404 local
R222 农贸市场 0702 local
R223 邻里中心 0702 local
R224 城镇社区服务设施用地 0702 local
R3 三类居住用地 070103 national
R31 住宅用地 070103 national
R32 服务设施用地 0702 national
A 公共管理与公共服务设施用地 08 national
A1 行政办公用地 0801 national
A2 文化设施用地 0803 national
A21 图书展览用地 080301 national
A22 文化活动用地 080302 national
A3 教育科研用地 0804 national
A31 高等院校用地 080401 national
A32 中等专业学校用地 080402 national
A33 中小学用地 080403 national
A331 小学 080403 local
A332 初级中学 080403 local
A333 九年一贯制学校 080403 local
A334 寄宿制普通高中 080403 local
A335 幼初一贯制学校 080403 local
A336 小高一贯制学校 080403 local
A337 幼高一贯制学校 080403 local
A34 特殊教育用地 080405 national
A35 科研用地 0802 national
A36 幼儿园用地 080404 local
A39 其他教育用地 080405 local
A4 体育用地 0805 national
A41 体育场馆用地 080501 national
A42 体育训练用地 080502 national
A5 医疗卫生用地 0806 national
A51 医院用地 080601 national
A511 综合医院用地 080601 local
A512 基层医疗卫生设施用地 080602 local
A52 卫生防疫用地 080603 national
A53 特殊医疗用地 080603 national
A54 公共卫生用地 080603 local
A59 其他医疗卫生用地 080603 national
A6 社会福利用地 0807 national
A61 老年人社会福利用地 080701 local
A62 儿童社会福利用地 080702 local
A63 残疾人社会福利用地 080703 local
A64 其他社会福利用地 080704 local
A7 文物古迹用地 1504 national
A8 外事用地 1502 national
A9 宗教用地 1503 national
B 商业服务业设施用地 09 national
B1 商业用地 0901 national
B11 零售商业用地 090101 national
B12 批发市场用地 090102 national
B13 餐饮业用地 090103 national
B14 旅馆用地 090104 national
B15 留用地 090105 local
B2 商务用地 0902 national
B21 金融保险用地 0902 national
B22 艺术传媒用地 0902 national
B29 其他商务用地 0902 national
B3 娱乐康体用地 0903 national
B31 娱乐用地 0903 national
B32 康体用地 0903 national
B4 公用设施营业网点用地 090105 national
B41 加油加气站用地 090105 national
B42 供应设施网点用地 090105 local
B49 其他公用设施营业网点用地 090105 national
B9 其他服务设施用地 0904 national
BR 商住兼容用地 09/0701 local
BM1 商业服务业设施用地/一类工业用地 09/100101 local
M 工业用地 1001 national
M1 一类工业用地 100101 national
M11 工业新业态用地 100101 local
M12 一般一类工业用地 100101 local
M2 二类工业用地 100102 national
M3 三类工业用地 100103 national
W 物流仓储用地 1101 national
W1 一类物流仓储用地 110101 national
W2 二类物流仓储用地 110102 national
W3 三类物流仓储用地 110103 national
W4 储备库用地 1102 local
S 交通设施用地 12 national
S1 城市道路用地 1207 national
S11 城市快速路及国道 1207 local
S12 城市主干路及省道 1207 local
S13 城市次干路及县道 1207 local
S14 城市支路及乡道 1207 local
S19 其他道路 1207 local
S2 城市轨道交通用地 1206 national
S3 交通枢纽用地 120801 national
S4 交通场站用地 1208 national
S41 公共交通场站用地 120802 national
S42 社会停车场用地 120803 national
S9 其他交通设施用地 1209 national
U 公用设施用地 13 national
U1 供应设施用地 13 national
U11 供水用地 1301 national
U12 供电用地 1303 national
U13 供燃气用地 1304 national
U14 供热用地 1305 national
U15 通信用地 1306 national
U151 通信设施用地 1306 local
U152 邮政用地 1307 local
U16 广播电视用地 1308 national
U2 环境设施用地 1309 national
U21 排水用地 1302 national
U22 环卫用地 1309 national
U3 安全设施用地 13 national
U31 消防用地 1310 national
U32 防洪用地 1311 national
U4 干渠 1705 local
U8 市政备用地 1312 local
U9 其他公用设施用地 1312 national
G 绿地与广场用地 14 national
G0 一般河道 1401 local
G1 公园绿地 1401 national
G10 一般河道 1401 local
G11 公园绿地 1401 local
G12 街头绿地 1401 local
R24 绿地 1401 local
G2 防护绿地 1402 national
G22 防护绿地 1402 local
G3 广场用地 1403 national
"""
