package org.afferent.normalize;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The commonest function words of languages in Latin and Cyrillic script. */
final class CommonWords {
    private static final String LISTS = """
            en the of and to in a is that it for was on are as with his they at be this have from or by not but what all were when we there can an your which their said if will each about has had its who been than would more
            de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
            fr de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux été cette ou être ont comme mais leur nous elle ces deux fait même ses sans
            es de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue
            pt de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso entre era depois
            it di e il la che in a per un è del con non una i della sono da le si al dei nel ha alla più anche come ma gli lo delle o questo se essere stato ai su loro dal alle nella stata degli tra
            nl de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij uit worden nog wordt door naar heeft hebben over ze zich hij deze geen of werd kan meer al
            sv och i att det som en på är av för med till den har de inte om ett men var sig så från vi kan nu han vid också efter eller när under där mot ska hade skulle mycket detta
            da og i at det er en til af på med for den der de ikke som et har fra var men om vi han eller så kan ved også blev havde skal efter mod bliver være nu noget hvor
            nb og i det er på en til som av med for at den har de ikke et fra var men om vi han eller så kan ved også ble hadde skal etter mot blir være nå noe hvor seg sier
            fi ja on ei se että oli hän en ovat mutta joka kun mukaan myös jos tai niin vuonna sen kuin nyt ole jo hänen voi vain sitten sekä ovat olla noin ennen jälkeen
            pl i w na z do się nie to że o jest jak po za od przez co dla są był ale tym oraz jego może który być już tylko także które czy został przed jej roku ma
            cs a v se na je že o s z do i to jako za by ale pro jsou po od který které podle jeho také byl nebo až která jsem při tak své být už jen
            sk a v sa na je že o s z do aj to ako za by ale pre sú po od ktorý ktoré podľa jeho tiež bol alebo až ktorá som pri tak svoje byť už len
            hu a az és hogy nem is ez egy volt meg de csak már még el mint után ki van szerint lesz vagy kell azt pedig amely ezt nagyon több
            ro de și în a la cu pe nu că din o un este se mai care pentru au fi sau al ca după prin fost să sunt ale dar dintre despre când acest
            tr ve bir bu da de için ile çok olarak daha olan gibi kadar ne sonra en ya var o ama değil ise her iki mi ki oldu yeni tarafından
            id yang dan di dari untuk dengan ini itu pada tidak dalam akan juga ke ada adalah tersebut oleh karena sebagai telah bisa mereka kami lebih saat atau namun hari
            hr i u je na se da za su od s o a koji što kao bi te će ili iz sam nije samo ali do kako po još nakon koja bio
            ru и в не на что он с как это по но из у за о его от так же для был бы то все она они мы после или также если еще который года были уже до может
            uk і в не на що з та як це до за у від його про але для він було які після або також його ще може року вже були при через
            bg и в на за се от е с да че по не това като са до му при след или тя ще има който през бъде беше година
            ca de la el i que en a els les del per un amb una no es al més com dels ha és o són també aquest ser seva
            """;

    private static final List<String> LANGUAGES =
            LISTS.lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    private static final int[] NONE = {};
    private static final Map<String, int[]> BY_WORD = read();

    private CommonWords() {}

    private static Map<String, int[]> read() {
        Map<String, int[]> byWord = new HashMap<>();
        String[] lines = LISTS.split("\n");
        for (int language = 0; language < lines.length; language++) {
            String[] words = lines[language].split(" ");
            for (int i = 1; i < words.length; i++) {
                byWord.merge(words[i], new int[] {language}, CommonWords::joined);
            }
        }
        return byWord;
    }

    /** A word that a list names twice is of one language still. */
    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .toArray();
    }

    /** The numbers of the languages in which {@code word}, folded, is common. Not to be changed. */
    static int[] languages(String word) {
        return BY_WORD.getOrDefault(word, NONE);
    }

    static int count() {
        return LANGUAGES.size();
    }

    /** The BCP 47 tag of a language by its number. */
    static String tag(int language) {
        return LANGUAGES.get(language);
    }
}
