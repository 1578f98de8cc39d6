package org.afferent.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Queries of addresses without the parameters that say how a reader came and not what is shown. */
final class UrlQuery {
    private static final List<String> TRACKING_PREFIXES = List.of(
            "utm_",
            "pk_",
            "mtm_",
            "piwik_",
            "matomo_",
            "at_",
            "fb_",
            "hsa_",
            "guce_",
            "sfmc_",
            "amp_",
            "_hs",
            "wt_",
            "wt.",
            "__s",
            "__tn",
            "aspsessionid",
            "ga_",
            "gad_",
            "vero_",
            "mkt_",
            "nx_",
            "cmp");

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "ref",
            "referrer",
            "referer",
            "ref_src",
            "ref_url",
            "refsrc",
            "ncid",
            "ocid",
            "icid",
            "intcid",
            "intcmp",
            "int_cmp",
            "ito",
            "smid",
            "smtyp",
            "smprod",
            "sr_share",
            "share",
            "shared",
            "spm",
            "trk",
            "trkinfo",
            "s_cid",
            "s_kwcid",
            "ef_id",
            "guccounter",
            "tsrc",
            "soc_src",
            "soc_trk",
            "sref",
            "src_trk",
            "oly_enc_id",
            "oly_anon_id",
            "_branch_match_id",
            "rss_id",
            "__twitter_impression",
            "usqp",
            "amp",
            "outputtype",
            "xtor",
            "wprov",
            "hss_channel",
            "via",
            "partner",
            "ftag",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "campaign_id",
            "emci",
            "emdi",
            "ceid",
            "cvid",
            "reflink",
            "mod",
            "srnd",
            "leadsource",
            "dicbo",
            "obref",
            "obinsource",
            "taid",
            "nocache",
            "cb",
            "fromrss",
            "feedtype",
            "syn-25a6b1a6",
            "sh",
            // session ids
            "jsessionid",
            "phpsessid",
            "sessionid",
            "session_id",
            "sessid",
            "cfid",
            "cftoken",
            "zenid",
            "oscsid",
            "viewstate");

    /** Parameters whose name says little: tracking only when the value is a word, not a number that could name a page. */
    private static final Set<String> TRACKING_WORDS =
            Set.of("source", "src", "from", "medium", "campaign", "rss", "feed", "output", "view", "mobile", "m");

    private static final Pattern WORD = Pattern.compile(
            "(?i)(?:rss|feed|atom|amp|mobile|twitter|facebook|linkedin|email|mail|newsletter|social|google|home|homepage|share|hp|web|app)[a-z0-9_+.%-]*|1|true");
    private static final Pattern SESSION = Pattern.compile("(?i)s(?:id)?=[0-9a-f]{16,}");

    private UrlQuery() {}

    /** The empty string when nothing is left; {@code query} may be {@code null}. */
    static String withoutTracking(String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : query.replace("&amp;", "&").split("&")) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(UrlPath.escaped(parameter));
            }
        }
        return String.join("&", kept);
    }

    static String inOrder(String query) {
        String[] parameters = query.split("&");
        Arrays.sort(parameters);
        return String.join("&", parameters);
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        if (TRACKING.contains(name) || SESSION.matcher(parameter).matches()) {
            return true;
        }
        if (TRACKING_WORDS.contains(name)) {
            return WORD.matcher(value).matches();
        }
        return TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
