package org.afferent.normalize;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months in many languages, full and short, as the Unicode CLDR has them, and a few that newspapers write besides. */
final class Months {
    /** A language a line, twelve months, the forms of one parted by slashes; a dash where two languages would contradict each other (listopad). */
    private static final String NAMES = """
            en january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec
            de januar/jan/jänner/jän februar/feb/feber märz/mär/mrz/maerz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez
            fr janvier/janv février/févr/fev mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc
            es enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sept/setiembre octubre/oct noviembre/nov diciembre/dic
            pt janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez
            it gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic
            nl januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec
            sv januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt november/nov december/dec
            da januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/dec
            nb januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov desember/des
            fi tammikuuta/tammikuu/tammik/tammi helmikuuta/helmikuu/helmik/helmi maaliskuuta/maaliskuu/maalisk/maalis huhtikuuta/huhtikuu/huhtik/huhti toukokuuta/toukokuu/toukok/touko kesäkuuta/kesäkuu/kesäk/kesä heinäkuuta/heinäkuu/heinäk/heinä elokuuta/elokuu/elok/elo syyskuuta/syyskuu/syysk/syys lokakuuta/lokakuu/lokak/loka marraskuuta/marraskuu/marrask/marras joulukuuta/joulukuu/jouluk/joulu
            pl stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź - grudnia/grudzień/gru
            cs ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj - prosince/prosinec
            sk januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta/august septembra/september októbra/október/okt novembra/november decembra/december
            hu január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec
            ro ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept octombrie/oct noiembrie/nov/noi decembrie/dec
            tr ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara
            id januari/jan februari/feb/pebruari maret april/apr mei juni/jun juli/jul agustus/agu/agt september/sep oktober/okt november/nov/nopember desember/des
            ru января/январь/янв февраля/февраль/февр/фев марта/март апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт ноября/ноябрь/нояб/ноя декабря/декабрь/дек
            uk січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт травня/травень/трав червня/червень/черв липня/липень/лип серпня/серпень/серп вересня/вересень/вер жовтня/жовтень/жовт - грудня/грудень/груд
            el ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ/μάρ απριλίου/απρίλιος/απρ μαΐου/μάιος/μαΐ/μάι ιουνίου/ιούνιος/ιουν/ιούν ιουλίου/ιούλιος/ιουλ/ιούλ αυγούστου/αύγουστος/αυγ/αύγ σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε/νοέ δεκεμβρίου/δεκέμβριος/δεκ
            bg януари/яну февруари - - - юни юли - септември октомври ноември декември
            ca gener/gen febrer/febr març abril/abr maig juny juliol/jul agost setembre/set octubre/oct novembre/nov desembre/des
            lt sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis liepos/liepa rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis gruodžio/gruodis
            lv janvāris/janv februāris/febr marts aprīlis maijs jūnijs/jūn jūlijs/jūl augusts septembris/sept oktobris/okt novembris/nov decembris/dec
            et jaanuar/jaan veebruar/veebr märts aprill mai juuni juuli august september/sept oktoober/okt november/nov detsember/dets
            hy հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի
            ar يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو/يوليوز أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
            hi जनवरी/जन फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
            bn জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
            """;

    private static final Map<String, Integer> BY_NAME = read();

    private Months() {}

    private static Map<String, Integer> read() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : NAMES.split("\n")) {
            String[] names = line.split(" ");
            for (int month = 1; month < names.length; month++) {
                for (String name : names[month].split("/")) {
                    months.putIfAbsent(name, month);
                }
            }
        }
        return Map.copyOf(months);
    }

    /** 1 to 12, or 0 when {@code name} names no month in any of the languages. */
    static int number(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BY_NAME.getOrDefault(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower, 0);
    }
}
