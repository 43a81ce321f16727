"""Nations: the English words of each and the beginnings of the French ones. Written for this project."""

from __future__ import annotations

_ROWS = """
Africa African Africans | afri
Asia Asian Asians | asi
Balkan Balkans | balkan
Germanic Teutonic | german teuton
Latin Latino Latinos Latina | latin
Slav Slavs Slavic Slavonic | slav
Scotia Scotian Scotians | ecos
Texas Texan Texans | tex
California Californian Californians | californ
Afghanistan Afghan Afghans | afghan
Albania Albanian Albanians | alban
Algeria Algerian Algerians | algeri
America American Americans US USA U S | ameri etats usa
Andorra Andorran | andorr
Angola Angolan Angolans | angol
Argentina Argentine Argentinian Argentines | argentin
Armenia Armenian Armenians | armeni
Australia Australian Australians Aussie | austral
Austria Austrian Austrians | autri autrich
Azerbaijan Azerbaijani Azeri | azerb azeri
Bahrain Bahraini | bahrei
Bangladesh Bangladeshi | bangla
Belarus Belarusian Belarusians | bielorus belarus
Belgium Belgian Belgians | belg
Bolivia Bolivian Bolivians | boliv
Bosnia Bosnian Bosnians | bosn
Brazil Brazilian Brazilians | bresil
Britain British Briton Britons Brit Brits UK U K English England | britann bretagne royaume angl
Bulgaria Bulgarian Bulgarians | bulgar
Burma Burmese Myanmar | birman myanmar
Cambodia Cambodian Cambodians Khmer | cambodg khmer
Cameroon Cameroonian | cameroun
Canada Canadian Canadians | canad
Catalonia Catalan Catalans | catal
Chad Chadian | tchad
Chile Chilean Chileans | chili
China Chinese Sino | chin sino
Colombia Colombian Colombians | colomb
Congo Congolese | congo
Croatia Croatian Croat Croats | croat
Cuba Cuban Cubans | cuba cubain
Cyprus Cypriot Cypriots | chypr
Czech Czechs Czechia Czechoslovakia | tche
Denmark Danish Dane Danes | danois danemark
Egypt Egyptian Egyptians | egypt
Estonia Estonian Estonians | eston
Ethiopia Ethiopian Ethiopians | ethiop
Europe European Europeans EU | europ ue
Finland Finnish Finn Finns | finl
Flanders Flemish | fland flamand
France French Frenchman Frenchmen Frenchwoman | france francais
Gaul Gauls Gaulish | gaul
Georgia Georgian Georgians | georgi
Germany German Germans | alleman german
Ghana Ghanaian | ghan
Greece Greek Greeks | grec
Greenland Greenlandic Greenlander | groenland
Guatemala Guatemalan | guatemal
Guinea Guinean | guine
Haiti Haitian Haitians | hait
Honduras Honduran | hondur
Hungary Hungarian Hungarians Magyar | hongr magyar
Iceland Icelandic Icelander Icelanders | island
India Indian Indians | inde indien
Indonesia Indonesian Indonesians | indones
Iran Iranian Iranians Persia Persian Persians | iran perse persan
Iraq Iraqi Iraqis | irak
Ireland Irish Irishman Irishmen | irland
Israel Israeli Israelis Israelite | israel
Italy Italian Italians | ital
Jamaica Jamaican Jamaicans | jamai
Japan Japanese | japon nippon
Jordan Jordanian Jordanians | jordan
Kazakhstan Kazakh | kazakh
Kenya Kenyan Kenyans | keny
Korea Korean Koreans | coree
Kosovo Kosovar | kosov
Kurdistan Kurd Kurds Kurdish | kurd
Kuwait Kuwaiti | kowei
Kyrgyzstan Kyrgyz | kirghiz
Laos Laotian Lao | laos laotien
Latvia Latvian Latvians | letton
Lebanon Lebanese | liban
Libya Libyan Libyans | liby
Lithuania Lithuanian Lithuanians | litu lituan
London Londoner Londoners | lond
Luxembourg Luxembourgish | luxembourg
Macedonia Macedonian | macedoni
Malaysia Malaysian Malay | malais
Mali Malian | mali
Malta Maltese | malte maltais
Mauritania Mauritanian | maurit
Mexico Mexican Mexicans | mexi
Moldova Moldovan | moldav
Mongolia Mongolian Mongol Mongols | mongol
Montenegro Montenegrin | montenegr
Morocco Moroccan Moroccans | maroc
Mozambique Mozambican | mozambi
Namibia Namibian | namib
Nepal Nepalese Nepali | nepal
Netherlands Dutch Dutchman Holland | neerland hollan
Nicaragua Nicaraguan | nicaragu
Nigeria Nigerian Nigerians | nigeri
Niger Nigerien | niger
Norway Norwegian Norwegians | norv
Oman Omani | oman
Pakistan Pakistani Pakistanis | pakistan
Palestine Palestinian Palestinians | palestin
Panama Panamanian | panam
Paraguay Paraguayan | paraguay
Paris Parisian Parisians | paris
Peru Peruvian Peruvians | perou peruv
Philippines Philippine Filipino Filipinos Filipina | philippin
Poland Polish Pole Poles | polo
Portugal Portuguese | portug
Prussia Prussian Prussians | pruss
Qatar Qatari | qatar
Quebec Quebecer Quebecers Quebecker Quebecois | quebec
Romania Romanian Romanians | roum
Rome Roman Romans | rome romain
Russia Russian Russians | russ
Rwanda Rwandan | rwand
Salvador Salvadoran Salvadorean | salvador
Saudi Saudis Arabia Arab Arabs Arabian Arabic | saoud arab
Scandinavia Scandinavian | scandinav
Scotland Scottish Scot Scots Scotch Scotsman | ecos
Senegal Senegalese | senegal
Serbia Serbian Serb Serbs | serb
Sicily Sicilian | sicil
Singapore Singaporean | singapour
Slovakia Slovak Slovaks | slova
Slovenia Slovenian Slovene Slovenes | sloven
Somalia Somali Somalis | somal
Spain Spanish Spaniard Spaniards | espag
Sudan Sudanese | soudan
Sweden Swedish Swede Swedes | sued
Switzerland Swiss | suiss
Syria Syrian Syrians | syri
Taiwan Taiwanese | taiwan taiwanais
Tajikistan Tajik | tadjik
Tanzania Tanzanian | tanzan
Thailand Thai Thais | thai
Tibet Tibetan Tibetans | tibet
Tunisia Tunisian Tunisians | tunis
Turkey Turkish Turk Turks | turqu turc
Turkmenistan Turkmen | turkm
Uganda Ugandan | ougand
Ukraine Ukrainian Ukrainians | ukrain
Emirates Emirati UAE | emirat
Uruguay Uruguayan | uruguay
Uzbekistan Uzbek | ouzb
Vatican | vatican
Venezuela Venezuelan Venezuelans | venezuel
Venice Venetian Venetians | venise veniti
Vietnam Vietnamese | vietnam viet
Wales Welsh Welshman | galles galloi
Yemen Yemeni Yemenis | yemen
Yugoslavia Yugoslav | yougoslav
Zambia Zambian | zamb
Zealand Zealander Zealanders Kiwi | zeland neozeland
Zimbabwe Zimbabwean | zimbabw
"""
NATIONS: dict[str, tuple[str, ...]] = {
    word.lower(): tuple(right.split())
    for left, right in (row.split(" | ") for row in _ROWS.strip().splitlines())
    for word in left.split()
}
"""English words of a nation, in lower case, to the beginnings of its French words, folded."""
