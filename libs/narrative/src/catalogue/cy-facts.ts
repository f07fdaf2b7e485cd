import { type FACTS_SPECS } from './facts-specs';
import { type Messages } from './message';

/** Facts of the board position in Welsh: a draft that nobody has reviewed. */
export const CY_FACTS: Messages<typeof FACTS_SPECS, 'cy'> = {
  'fact.leavers': 'Gadawodd tua {events} {who} ({when}): {rate} o’r rhai mewn swydd.',
  'fact.leavers-alone': 'Gadawodd tua {events} {who} ({when}).',
  'fact.promotions': 'Dyrchafwyd tua {events} {who} ({when}): {rate} o’r rhai mewn swydd.',
  'fact.promotions-alone': 'Dyrchafwyd tua {events} {who} ({when}).',
  'fact.joiners': 'Ymunodd tua {events} {who} ({when}): {rate} o’r rhai mewn swydd.',
  'fact.joiners-alone': 'Ymunodd tua {events} {who} ({when}).',
  'fact.share-below': '{group}: {share} o’r {people}. Mae gan y boblogaeth {population}, bwlch clir.',
  'fact.share-above':
    '{group}: {share} o’r {people}. Mae gan y boblogaeth {population}, felly maent uwch ei phen.',
  'fact.share-none':
    '{group}: {share} o’r {people}. Mae gan y boblogaeth {population}: dim gwahaniaeth clir.',
  'fact.share-cant-tell':
    '{group}: {share} o’r {people}. Mae gan y boblogaeth {population}: dim gwahaniaeth clir.',
  'fact.share-alone': '{group}: {share} o’r {people}.',
  'fact.more-leavers': 'Roedd {group} yn fwy tebygol o adael na {comparator} ({when}).',
  'fact.fewer-leavers': 'Roedd {group} yn llai tebygol o adael na {comparator} ({when}).',
  'fact.more-promotions': 'Roedd {group} yn fwy tebygol o gael dyrchafiad na {comparator} ({when}).',
  'fact.fewer-promotions': 'Roedd {group} yn llai tebygol o gael dyrchafiad na {comparator} ({when}).',
  'fact.maybe-more-leavers': 'Efallai fod {group} yn fwy tebygol o adael na {comparator} ({when}).',
  'fact.maybe-fewer-leavers': 'Efallai fod {group} yn llai tebygol o adael na {comparator} ({when}).',
  'fact.maybe-more-promotions':
    'Efallai fod {group} yn fwy tebygol o gael dyrchafiad na {comparator} ({when}).',
  'fact.maybe-fewer-promotions':
    'Efallai fod {group} yn llai tebygol o gael dyrchafiad na {comparator} ({when}).',
  'fact.no-clear-leavers': '{group} a {comparator}: dim gwahaniaeth clir o ran pwy a adawodd ({when}).',
  'fact.no-clear-promotions':
    '{group} a {comparator}: dim gwahaniaeth clir o ran pwy a ddyrchafwyd ({when}).',
  'fact.too-small-leavers':
    '{group} a {comparator}: mae’r niferoedd yn rhy fach i gymharu pwy a adawodd ({when}).',
  'fact.too-small-promotions':
    '{group} a {comparator}: mae’r niferoedd yn rhy fach i gymharu pwy a ddyrchafwyd ({when}).',
  'fact.rates': 'Y cyfraddau oedd {rate} a {other}.',
  'fact.no-proof': 'Nid yw hyn yn golygu nad oes gwahaniaeth.',
  'fact.declared': '{dimension}: datganwyd gan {share} o’r {people}.',
  'fact.commitments': {
    by: 'all',
    forms: {
      zero: 'Nid oes ymrwymiadau â sgôr ({all}).',
      one: 'Mae’r {all} ymrwymiad â sgôr ar y trywydd iawn.',
      two: 'Mae’r {all} ymrwymiad â sgôr ar y trywydd iawn.',
      few: 'Mae’r {all} ymrwymiad â sgôr ar y trywydd iawn.',
      many: 'Mae’r {all} ymrwymiad â sgôr ar y trywydd iawn.',
      other: 'Mae pob un o’r {all} ymrwymiad â sgôr ar y trywydd iawn.',
    },
  },
  'fact.commitments-amber': {
    by: 'off',
    forms: {
      zero: 'Nid oes yr un ({off}) o’r {all} oddi ar y trywydd.',
      one: 'Mae {off} o’r {all} oddi ar y trywydd (Ambr). Nid oes yr un yn Goch.',
      two: 'Mae {off} o’r {all} oddi ar y trywydd (Ambr). Nid oes yr un yn Goch.',
      few: 'Mae {off} o’r {all} oddi ar y trywydd (Ambr). Nid oes yr un yn Goch.',
      many: 'Mae {off} o’r {all} oddi ar y trywydd (Ambr). Nid oes yr un yn Goch.',
      other: 'Mae {off} o’r {all} oddi ar y trywydd (Ambr). Nid oes yr un yn Goch.',
    },
  },
  'fact.commitments-red': {
    by: 'off',
    forms: {
      zero: 'Nid oes yr un ({off}) o’r {all} oddi ar y trywydd. Coch: {red}.',
      one: 'Mae {off} o’r {all} oddi ar y trywydd. Coch: {red}.',
      two: 'Mae {off} o’r {all} oddi ar y trywydd. Coch: {red}.',
      few: 'Mae {off} o’r {all} oddi ar y trywydd. Coch: {red}.',
      many: 'Mae {off} o’r {all} oddi ar y trywydd. Coch: {red}.',
      other: 'Mae {off} o’r {all} oddi ar y trywydd. Coch: {red}.',
    },
  },
  'counted.commitments': {
    by: 'all',
    forms: {
      zero: '{all} ymrwymiad',
      one: '{all} ymrwymiad',
      two: '{all} ymrwymiad',
      few: '{all} ymrwymiad',
      many: '{all} ymrwymiad',
      other: '{all} ymrwymiad',
    },
  },
  'fact.unrated': {
    by: 'unrated',
    forms: {
      zero: 'Nid oes sgôr i {unrated}.',
      one: 'Nid oes sgôr i {unrated}.',
      two: 'Nid oes sgôr i {unrated}.',
      few: 'Nid oes sgôr i {unrated}.',
      many: 'Nid oes sgôr i {unrated}.',
      other: 'Nid oes sgôr i {unrated}.',
    },
  },
  'fact.rated-for': 'Sgôr ar gyfer {period}.',
  'fact.oldest-rating': 'Mae’r sgôr hynaf ar gyfer {period}.',
  'change.share-rose': 'Mae’r gyfran wedi codi ers {day}.',
  'change.share-fell': 'Mae’r gyfran wedi gostwng ers {day}.',
  'change.share-same': 'Nid yw’r gyfran wedi newid yn glir ers {day}.',
  'change.rate-rose': 'Mae’r gyfradd yn uwch nag yn y cyfnod blaenorol.',
  'change.rate-fell': 'Mae’r gyfradd yn is nag yn y cyfnod blaenorol.',
  'change.rate-same': 'Nid yw’r gyfradd wedi newid yn glir ers y cyfnod blaenorol.',
  'who.leavers': '{group} a adawodd',
  'who.promotions': '{group} a ddyrchafwyd',
  'who.joiners': '{group} a ymunodd',
  'missing.withheld': '{who}: llai na 5, neu wedi’i ddal yn ôl.',
  'missing.protected': '{who}: ni ddangosir y ffigur, er mwyn diogelu cyfrinachedd.',
  'missing.not-available': '{who}: nid yw’r ffigur ar gael.',
  'missing.structural-zero': '{who}: nid yw’n bodoli yn y math hwn o weithlu.',
  'missing.not-held': '{who}: nid yw yn y ffeiliau.',
  'reason.share-below':
    'Mae ystod y gyfran yn is na’r boblogaeth, ac mae’r bwlch yn {points} pwynt canran neu fwy.',
  'reason.more-likely-to-leave': 'Mae’r ystod yn dangos bod y grŵp hwn wedi gadael yn amlach na’r llall.',
  'reason.less-likely-to-be-promoted':
    'Mae’r ystod yn dangos bod y grŵp hwn wedi cael dyrchafiad yn llai aml na’r llall.',
  'reason.few-declared': 'Mae llai na {least} wedi datgan, felly gallai’r anhysbys droi canfyddiad o chwith.',
  'reason.leaving-rose': 'Cododd y gyfradd fwy nag y gall siawns a thalgrynnu ei wneud.',
  'reason.commitment-off-track': 'Mae ymrwymiad Coch angen rhywun uwchlaw ei arweinydd.',
  'undecided.share-below': {
    by: 'years',
    forms: {
      zero: '{group}: o dan y boblogaeth ({years} blynedd), ond mae’r ystodau yn dal i’w chyrraedd.',
      one: '{group}: o dan y boblogaeth am {years} flwyddyn, ond mae’r ystodau yn dal i’w chyrraedd.',
      two: '{group}: o dan y boblogaeth am {years} flynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
      few: '{group}: o dan y boblogaeth am {years} blynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
      many: '{group}: o dan y boblogaeth am {years} blynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
      other: '{group}: o dan y boblogaeth am {years} blynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
    },
  },
  'undecided.share-above': {
    by: 'years',
    forms: {
      zero: '{group}: uwchben y boblogaeth ({years} blynedd), ond mae’r ystodau yn dal i’w chyrraedd.',
      one: '{group}: uwchben y boblogaeth am {years} flwyddyn, ond mae’r ystodau yn dal i’w chyrraedd.',
      two: '{group}: uwchben y boblogaeth am {years} flynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
      few: '{group}: uwchben y boblogaeth am {years} blynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
      many: '{group}: uwchben y boblogaeth am {years} blynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
      other: '{group}: uwchben y boblogaeth am {years} blynedd, ond mae’r ystodau yn dal i’w chyrraedd.',
    },
  },
  'undecided.leavers-higher': {
    by: 'years',
    forms: {
      zero: '{group}: cyfradd gadael uwch na {comparator} ({years} blynedd). Gallai fod yn siawns o hyd.',
      one: '{group}: cyfradd gadael uwch na {comparator} am {years} flwyddyn. Gallai fod yn siawns o hyd.',
      two: '{group}: cyfradd gadael uwch na {comparator} am {years} flynedd. Gallai fod yn siawns o hyd.',
      few: '{group}: cyfradd gadael uwch na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      many: '{group}: cyfradd gadael uwch na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      other: '{group}: cyfradd gadael uwch na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
    },
  },
  'undecided.leavers-lower': {
    by: 'years',
    forms: {
      zero: '{group}: cyfradd gadael is na {comparator} ({years} blynedd). Gallai fod yn siawns o hyd.',
      one: '{group}: cyfradd gadael is na {comparator} am {years} flwyddyn. Gallai fod yn siawns o hyd.',
      two: '{group}: cyfradd gadael is na {comparator} am {years} flynedd. Gallai fod yn siawns o hyd.',
      few: '{group}: cyfradd gadael is na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      many: '{group}: cyfradd gadael is na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      other: '{group}: cyfradd gadael is na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
    },
  },
  'undecided.promotions-higher': {
    by: 'years',
    forms: {
      zero: '{group}: cyfradd dyrchafu uwch na {comparator} ({years} blynedd). Gallai fod yn siawns o hyd.',
      one: '{group}: cyfradd dyrchafu uwch na {comparator} am {years} flwyddyn. Gallai fod yn siawns o hyd.',
      two: '{group}: cyfradd dyrchafu uwch na {comparator} am {years} flynedd. Gallai fod yn siawns o hyd.',
      few: '{group}: cyfradd dyrchafu uwch na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      many: '{group}: cyfradd dyrchafu uwch na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      other: '{group}: cyfradd dyrchafu uwch na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
    },
  },
  'undecided.promotions-lower': {
    by: 'years',
    forms: {
      zero: '{group}: cyfradd dyrchafu is na {comparator} ({years} blynedd). Gallai fod yn siawns o hyd.',
      one: '{group}: cyfradd dyrchafu is na {comparator} am {years} flwyddyn. Gallai fod yn siawns o hyd.',
      two: '{group}: cyfradd dyrchafu is na {comparator} am {years} flynedd. Gallai fod yn siawns o hyd.',
      few: '{group}: cyfradd dyrchafu is na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      many: '{group}: cyfradd dyrchafu is na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
      other: '{group}: cyfradd dyrchafu is na {comparator} am {years} blynedd. Gallai fod yn siawns o hyd.',
    },
  },
};
