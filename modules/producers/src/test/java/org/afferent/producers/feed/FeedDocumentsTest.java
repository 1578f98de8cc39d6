package org.afferent.producers.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.afferent.testkit.Behaviors;
import org.junit.jupiter.api.Test;

/** Feeds in every format and in every state of repair. */
class FeedDocumentsTest {
    private static final URI ADDRESS = URI.create("https://news.example/feeds/all.xml");

    @Test
    void rss2() throws Exception {
        FeedDocument feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
                 <channel><title>Example</title><link>https://news.example/</link><description>d</description>
                  <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://news.example/feeds/all.xml"/>
                  <item><title>Ketamine &amp; mTOR</title><link>https://news.example/a</link><guid isPermaLink="false">a-1</guid>
                   <pubDate>Fri, 22 Jun 2018 12:37:00 GMT</pubDate><dc:creator>A. Writer</dc:creator><category>Drugs</category>
                   <description>Short</description><content:encoded><![CDATA[<p>Long text</p>]]></content:encoded></item>
                 </channel></rss>""");
        assertThat(feed.format()).isEqualTo(FeedFormat.RSS);
        assertThat(feed.hub()).isEqualTo(URI.create("https://hub.example/"));
        assertThat(feed.self()).isEqualTo(ADDRESS);
        Item item = feed.items().get(0);
        assertThat(item.link()).isEqualTo("https://news.example/a");
        assertThat(item.item().guid()).isEqualTo("a-1");
        assertThat(item.item().title()).isEqualTo("Ketamine & mTOR");
        assertThat(item.item().published()).isEqualTo("Fri, 22 Jun 2018 12:37:00 GMT");
        assertThat(item.item().authors()).containsExactly("A. Writer");
        assertThat(item.item().categories()).containsExactly("Drugs");
        assertThat(item.item().summary()).isEqualTo("<p>Long text</p>");
    }

    @Test
    void oldRssWithItsDoctype() throws Exception {
        for (String version : new String[] {"0.91", "0.92", "0.93", "0.94", "2", "2.0.1", ""}) {
            FeedDocument feed =
                    read("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"" + version
                            + "\"><channel><title>t</title><link>https://news.example/</link><description>d</description><language>en</language>"
                            + "<item><title>One</title><link>https://news.example/1</link></item></channel></rss>");
            assertThat(feed.items()).as(version).hasSize(1);
            assertThat(feed.items().get(0).link()).isEqualTo("https://news.example/1");
        }
    }

    @Test
    void rdfOldAndNew() throws Exception {
        for (String namespace : new String[] {"http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/1.0/"}) {
            FeedDocument feed = read(
                    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"" + namespace
                            + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>t</title><link>https://news.example/</link><description>d</description></channel>"
                            + "<item rdf:about=\"https://news.example/1\"><title>One</title><link>https://news.example/1</link><dc:date>2018-06-22</dc:date></item></rdf:RDF>");
            assertThat(feed.format()).isEqualTo(FeedFormat.RDF);
            assertThat(feed.items()).hasSize(1);
            assertThat(feed.items().get(0).link()).isEqualTo("https://news.example/1");
            assertThat(feed.items().get(0).item().published()).isEqualTo("2018-06-22");
        }
    }

    @Test
    void atomOldAndNew() throws Exception {
        FeedDocument atom = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id><updated>2018-06-22T12:37:00Z</updated>
                 <entry><title type="html">&lt;b&gt;One&lt;/b&gt;</title><id>urn:1</id><link href="/1"/><updated>2018-06-23T12:37:00Z</updated>
                  <published>2018-06-22T12:37:00Z</published><author><name>A. Writer</name></author><category term="Drugs"/>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>""");
        Item item = atom.items().get(0);
        assertThat(atom.format()).isEqualTo(FeedFormat.ATOM);
        assertThat(item.link()).isEqualTo("https://news.example/1");
        assertThat(item.item().guid()).isEqualTo("urn:1");
        assertThat(item.item().published()).isEqualTo("2018-06-22T12:37:00Z");
        assertThat(item.item().updated()).isEqualTo("2018-06-23T12:37:00Z");
        assertThat(item.item().summary()).contains("<p>Text</p>");
        FeedDocument old = read(
                "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>t</title><entry><title>One</title><id>urn:1</id>"
                        + "<link rel=\"alternate\" type=\"text/html\" href=\"https://news.example/1\"/><issued>2003-12-13T08:29:29-04:00</issued></entry></feed>");
        assertThat(old.items().get(0).link()).isEqualTo("https://news.example/1");
        assertThat(old.items().get(0).item().published()).isEqualTo("2003-12-13T08:29:29-04:00");
    }

    @Test
    void jsonFeed() throws Exception {
        FeedDocument feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "t", "feed_url": "https://news.example/feed.json",
                 "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
                 "items": [{"id": 7, "url": "/7", "title": "Seven", "content_html": "<p>Text</p>", "summary": "s",
                   "date_published": "2018-06-22T12:37:00Z", "authors": [{"name": "A. Writer"}], "tags": ["Drugs"]}]}""");
        assertThat(feed.format()).isEqualTo(FeedFormat.JSON_FEED);
        assertThat(feed.hub()).isEqualTo(URI.create("https://hub.example/"));
        assertThat(feed.items().get(0).link()).isEqualTo("https://news.example/7");
        assertThat(feed.items().get(0).item().guid()).isEqualTo("7");
        assertThat(feed.items().get(0).item().summary()).isEqualTo("<p>Text</p>");
        assertThat(feed.items().get(0).item().authors()).containsExactly("A. Writer");
    }

    @Test
    void sitemapsPlainAndPackedAndOfNewsAndOfSitemaps() throws Exception {
        String plain =
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://news.example/feeds/1</loc><lastmod>2018-06-22</lastmod></url></urlset>";
        assertThat(read(plain).format()).isEqualTo(FeedFormat.SITEMAP);
        assertThat(read(plain).items().get(0).link()).isEqualTo("https://news.example/feeds/1");
        assertThat(read(plain).items().get(0).item().updated()).isEqualTo("2018-06-22");
        FeedDocument packed = FeedDocuments.read(Behaviors.gzip(plain.getBytes(UTF_8)), null, ADDRESS, 1_000_000);
        assertThat(packed.items()).isEqualTo(read(plain).items());
        FeedDocument news = read(
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                        + "<url><loc>https://news.example/feeds/1</loc><news:news><news:publication><news:name>Example</news:name><news:language>en</news:language></news:publication>"
                        + "<news:publication_date>2018-06-22T12:37:00-04:00</news:publication_date><news:title>One</news:title><news:keywords>a, b</news:keywords></news:news></url></urlset>");
        assertThat(news.format()).isEqualTo(FeedFormat.NEWS_SITEMAP);
        assertThat(news.items().get(0).item().title()).isEqualTo("One");
        assertThat(news.items().get(0).item().published()).isEqualTo("2018-06-22T12:37:00-04:00");
        assertThat(news.items().get(0).item().categories()).containsExactly("a", "b");
        FeedDocument index = read(
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://news.example/old.xml</loc><lastmod>2017-01-01</lastmod></sitemap>"
                        + "<sitemap><loc>https://news.example/new.xml</loc><lastmod>2018-01-01</lastmod></sitemap></sitemapindex>");
        assertThat(index.parts())
                .containsExactly(
                        URI.create("https://news.example/new.xml"), URI.create("https://news.example/old.xml"));
    }

    @Test
    void tagsThatAreNotClosed() throws Exception {
        FeedDocument feed = read(
                "<rss version=\"2.0\"><channel><title>t<link>https://news.example/</link><description>d</description>"
                        + "<item><title>One<link>https://news.example/1</link><guid>1<pubDate>2018-06-22</pubDate><description>Text <b>bold</b><p>more"
                        + "<item><title>Two</title><link>https://news.example/2</link><guid>2</guid></item></channel>");
        assertThat(feed.items())
                .extracting(Item::link)
                .containsExactly("https://news.example/1", "https://news.example/2");
        assertThat(feed.items()).extracting(item -> item.item().guid()).containsExactly("1", "2");
        assertThat(feed.items()).extracting(item -> item.item().title()).containsExactly("One", "Two");
        assertThat(feed.items().get(0).item().published()).isEqualTo("2018-06-22");
        assertThat(feed.items().get(0).item().summary())
                .contains("Text <b>bold</b>")
                .contains("more");
    }

    @Test
    void prefixesThatNobodyDeclaredAndNamesInCapitals() throws Exception {
        FeedDocument feed = read(
                "<RSS VERSION=\"2.0\"><CHANNEL><TITLE>t</TITLE><LINK>https://news.example/</LINK><DESCRIPTION>d</DESCRIPTION>"
                        + "<ITEM><TITLE>One</TITLE><LINK>https://news.example/1</LINK><PUBDATE>2018-06-22</PUBDATE><dc:creator>A. Writer</dc:creator>"
                        + "<content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded><foo:bar>x</foo:bar></ITEM></CHANNEL></RSS>");
        Item item = feed.items().get(0);
        assertThat(item.item().authors()).containsExactly("A. Writer");
        assertThat(item.item().summary()).isEqualTo("<p>Text</p>");
        assertThat(item.item().published()).isEqualTo("2018-06-22");
    }

    @Test
    void entitiesThatXmlDoesNotHaveAndBareAmpersandsAndControlCharacters() throws Exception {
        FeedDocument feed = read(
                "\n\n  <?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title><link>https://news.example/</link><description>d</description>"
                        + "<item><title>Caf&eacute;&nbsp;&ndash; R&D \u0000\u0008</title><link>https://news.example/1?a=1&b=2</link></item></channel></rss>\n<!-- cached -->");
        assertThat(feed.items().get(0).item().title()).isEqualTo("Caf\u00e9\u00a0\u2013 R&D");
        assertThat(feed.items().get(0).link()).isEqualTo("https://news.example/1?a=1&b=2");
    }

    @Test
    void encodingsThatAreNotWhatTheySay() throws Exception {
        String rss =
                "<?xml version=\"1.0\" encoding=\"%s\"?><rss version=\"2.0\"><channel><title>t</title><link>https://news.example/</link><description>d</description>"
                        + "<item><title>Caf\u00e9</title><link>https://news.example/1</link></item></channel></rss>";
        Charset windows = Charset.forName("windows-1252");
        assertThat(title(rss.formatted("ISO-8859-1").getBytes(UTF_8), null)).isEqualTo("Caf\u00e9");
        assertThat(title(rss.formatted("UTF-8").getBytes(windows), "utf-8")).isEqualTo("Caf\u00e9");
        assertThat(title(rss.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1), "utf-8"))
                .isEqualTo("Caf\u00e9");
        assertThat(title(rss.formatted("no-such").getBytes(windows), "no such")).isEqualTo("Caf\u00e9");
        assertThat(title(("\uFEFF" + rss.formatted("UTF-8")).getBytes(UTF_16LE), null))
                .isEqualTo("Caf\u00e9");
        assertThat(title(("\uFEFF" + rss.formatted("UTF-8")).getBytes(UTF_8), "iso-8859-1"))
                .isEqualTo("Caf\u00e9");
    }

    @Test
    void nothingOutsideTheDocumentIsReadAndNothingExpands() throws Exception {
        FeedDocument feed = read(
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY % remote SYSTEM \"http://127.0.0.1/x.dtd\">]><rss version=\"2.0\"><channel><title>t</title><link>https://news.example/</link><description>d</description>"
                        + "<item><title>One &file; &b;</title><link>https://news.example/1</link></item></channel></rss>");
        assertThat(feed.items().get(0).item().title()).isEqualTo("One &file; &b;");
    }

    @Test
    void depthWithoutEndDoesNotEndTheStack() throws Exception {
        String deep =
                "<rss version=\"2.0\"><channel><title>t</title><link>https://news.example/</link><description>d</description><item><title>x</title>"
                        + "<a>".repeat(50_000) + "</item></channel></rss>";
        assertThat(read(deep).items()).hasSize(1);
    }

    @Test
    void whatIsNoFeedSaysWhatItIs() {
        assertThatThrownBy(() -> read("<!DOCTYPE html><html><body>Moved</body></html>"))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessage("it is a page of HTML");
        assertThatThrownBy(() -> read("")).hasMessage("it is empty");
        assertThatThrownBy(() -> read("Service unavailable")).hasMessage("it is neither XML nor JSON");
        assertThatThrownBy(() -> read("{\"error\": 1}")).hasMessage("it is JSON without items, no JSON Feed");
        assertThatThrownBy(() -> read("<opml/>")).hasMessage("its root is <opml>, which is no feed");
    }

    private static String title(byte[] bytes, String charset) throws UnreadableFeedException {
        return FeedDocuments.read(bytes, charset, ADDRESS, 1_000_000)
                .items()
                .get(0)
                .item()
                .title();
    }

    private static FeedDocument read(String text) throws UnreadableFeedException {
        return FeedDocuments.read(text.getBytes(UTF_8), null, ADDRESS, 1_000_000);
    }
}
