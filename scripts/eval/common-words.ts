/** Ordinary words, which captions write for what they did not understand. */
export const COMMON_WORDS: readonly string[] = `
able about above accept accepted access accident account accounts across action active actual actually add added
adding address adds after again against age agency agent ago agree agreed ah alarm alert alive all allow allowed
almost alone along already also alter always am amount an and android angry another answer answered answers any
anybody anymore anyone anything anyway anywhere apart approach approved archive are around arrive arrives article
articles as aside ask asked asking asks at attempt attempts audit auditor auditors auto average avoid away back bad
badly bakery balance bank bar base based basket be became because become becomes bed been before began begin behind
being believe believed belongs below beside best better between big bigger biggest bike bill billing bit black block
blocked blocks blue board body book booked booking bookings books border boring boss both bottom bought boundary box
boxes branch break breaking breaks bring broke broken brought browser budget bug build building built bus business
busy but button buy by cable calendar call called caller calling calls calm came can cancel cannot cap car card cards
care careful carries carry case cases cash catch cause cent chain change changed changes changing channel charge chart
chat cheap check checked checking checkout checks child children choose city claim claims class clean cleaning clear
clerk clever click clicked clicks clinic clock close closed cloud club coat code codes coffee cold colour column
columns come comes comet coming comma command comment comments common company compare compared complain complete
compute computed computer concert confirm connect constant consumer content context contract control convince copied
copies copy correct cost costs cough could council count counted counter counting country counts courier course court
crash crashed crashes create created credit cue current customer customs cut daily dark data date dates day days dead
deal debt december decide decided decides decision decks dee deep default delete deleted deletes delivery demo depend
depends describe design designer desk details dev did die died dies directly discount disk do docs doctor doctors
document does dog doing domain done door dot double down draw drawing drawn drew driven driver drop dropped drops dump
during each earlier early easy edge edit editor effect eight eighteen eighty either elastic eleven else email emails
employee empty end ended ends engine english enough entries entry equal equals error errors euros even evening event
events ever every everyone exact exactly example examples excel except exchange exist exists expected export exports
external extra eye eyes face fact fail failed failing fails failure fair fake fall falls false family far fast faster
father fault feature features feed feel feeling fell fetch few field fields fifteen fifth fifty fight file files fill
filled filter filters final finance find finding finds fine finish finished fire fired firm firms first fits five fix
fixed flag flat flight floor flow folder folks follow for forever forget forgot form format forty found four fourteen
fourth free fresh friday friend from front full fun function funny further game gap garbage gate gave general german
get gets getting girl give given gives giving go goes going gone good got graph grass great green grew group groups
grow growing grows guess guest guide guy guys had half hall hand handle handler hands hang hangs happen happened
happens happy hard harder harmless has have having he head health hear heard heavy held help helped helps her here
hide high him himself his history hit hits hold holding holds hole holiday holidays home honest honestly hook hope
hospital host hot hotel hour hours house how human hundred hundreds hung hurt hurts id idea identity if ignore image
imagine import in incident inside instant instead intern internal internet into invoice invoices is it item its itself
january jason job jobs joined joke judge jump june just keep keeping keeps kept key keys kids kill killed kind kinds
kitchen knew know knowing known knows lab label lady land lane language laptop large last late later launch law lawyer
layer lead leak learn learned lease least leave leaves ledger left legal less lesson let level levels library lie life
lift light like liked likes limit limits line lines link list listing lists little live lived lives load loaded loan
local logged logic login logins logo long longer look looked looking looks lookup loop lose lost lot lots love lovely
low lower loyalty lunch lying machine machines made mail mails main make makes making man manager many map maps march
mark match matter matters max may maybe me mean means meant measure measured meeting member members memory menu merge
merged message messages meter method middle midnight might million millions mind mine minus minute minutes miss missed
missing mistake mobile mode model module moment monday money mongo month months more morning most mostly mother move
moved moves moving much multi must my myself name named names naming near nearly need needed needs neither net network
never new next nice nicely night nightly nine nineteen ninety no nobody none noon normal normally not note notes
nothing notice noticed nouns now number numbers nurse nurses object objects obvious of off offer office officer often
oh old older oldest on once one ones online only open opened opening opens operator opinion or order ordering orders
other others our ours out outage outside over own owner owns page pages paid pain pair paper parallel parcel parcels
parent parents parking part partner partners parts party pass passed password past paste path patient patients pattern
pause pay paying payment payments payroll pays peak pen pending people per percent perhaps period permit person
personal persons phone phones photo photos pick picked picks picture pictures piece pieces pizza place places plain
plan planner planning platform play players please plural plus point points policy poor port portal position possible
post power practice prefer press pressed presses previous price prices pricing primary print printed private problem
process product profile program programs project promise proof proper properly proud prove provider public publish
pull pulled purpose push pushed put puts quarry quarter question quick quickly quiet quite quote rabbit ran random
range rate rates rather ratio re reach read readable reader readers reading reads ready real really reason rebuild
receipt receiver recipe recipes record recorded records red refresh refund refused region register release reliable
remember reminder remove removed rename repair repeat replaced reply report reports request requests reserve reserved
reset resource response restart result results retried return returns review reviews rewrite right rights ring rings
robot roe role roles roll rolled room root rose round rule rules run running runs safe safely said salary sale sales
same sample sat saturday save saved saves saving saw say saying says scale scan scanned scanner scans school schools
screen screens script scripts scroll search searches season seat seats second seconds security see seen sees select
self sell send sender sending sends sense sent sentence separate sequence serve service services session sessions set
seven seventy several shape share shared she sheet shift ship shipped shipping shop shops short should show showed
showing shown shows side sign signal signed signing signs silent simple simply since single sir sit site sits sitting
six sixty size skip slash sleep slow slower small smaller so sofa software sold some somebody someone sorry sort
sorted sounds source speak speed spike split spot spread staff stage stamp stand standard standing stands star start
started starts state station status stay stayed stays step steps still stock stolen stood stop stopped stops storage
store stored story straight strategy street strict string strong stuck student students stuff style success such
suddenly sum summer sunday supplier support suppose sure survive swap switch switched sword sync system systems table
tables tablet tail take taken takes taking talk talking tariff task tasks tax teach teacher team teams tell telling
tells ten test tested testing tests text texts than thank thanks that the their theirs them then theory there these
they thing things think thinking thinks third thirty this those though thought thousand three threw through throw
thrown throws thursday tick ticket tickets till time times tiny title to today together told tomorrow too took tool
top topic total touch touched touches town tracking trade traffic trail train transfer tree trees tried tries trip
trouble truck true trust truth try trying tuesday turn turned turns twelve twenty twice two type typed types typing
under undo unit unless until up update updated updates upload us use used useful user users uses using usual usually
valid value values vendor verbs verify versus very video view virtual visible volume wait waited waiting waits walk
walks wall wallet want wanted wants ward warm was watch watched water way ways we weather web week weekend weeks
weight well went were what whatever when where whether which while white who whoever whole whom whose why wife wiki
will window with within without won wood word words work worked working works world worse worst worth would write
writer writes writing written wrong wrote year years yes yet you your yours yourself zero zone
`
  .trim()
  .split(/\s+/);
