package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.UserAgents.Agent;
import dev.footfall.domain.visit.VisitAttributes.Device;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BuiltInUserAgentsTest {
    private final BuiltInUserAgents userAgents = new BuiltInUserAgents();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # browser                   | version  | what it says
            Microsoft Edge              | 131.0    | Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51
            Microsoft Edge              | 18.17763 | Mozilla/5.0 (Windows NT 10.0) Chrome/64.0 Safari/537.36 Edge/18.17763
            Microsoft Edge              | 120.0    | Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36 EdgA/120.0.1
            Microsoft Edge              | 121.0    | Mozilla/5.0 (iPhone; CPU iPhone OS 17_1) Version/17.0 EdgiOS/121.0.9 Mobile/15E148 Safari/604.1
            Opera                       | 95.0     | Mozilla/5.0 (X11; Linux x86_64) Chrome/109.0 Safari/537.36 OPR/95.0.4635.46
            Opera                       | 3.4      | Mozilla/5.0 (iPhone; CPU iPhone OS 15_1 like Mac OS X) Version/15.1 Mobile/15E148 Safari/604.1 OPT/3.4.1
            Opera                       | 7.1      | Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/29.3709; U; en) Presto/2.8.119 Version/11.10
            Yandex Browser              | 23.1     | Mozilla/5.0 (Windows NT 6.1) Chrome/108.0 YaBrowser/23.1.1 Safari/537.36
            Vivaldi                     | 5.7      | Mozilla/5.0 (X11; Linux x86_64) Chrome/110.0 Safari/537.36 Vivaldi/5.7.2921
            Samsung Browser             | 19.0     | Mozilla/5.0 (Linux; Android 12; SM-A528B) SamsungBrowser/19.0 Chrome/102.0 Mobile Safari/537.36
            UC Browser                  | 12.11    | Mozilla/5.0 (Linux; U; Android 9; RMX1) Version/4.0 Chrome/57.0 UCBrowser/12.11.1 Mobile Safari/537.36
            Huawei Browser Mobile       | 13.0     | Mozilla/5.0 (Linux; Android 10; ELE-L09) Chrome/99.0 HuaweiBrowser/13.0.2 Mobile Safari/537.36
            DuckDuckGo Privacy Browser  | 5        | Mozilla/5.0 (Linux; Android 11) Version/4.0 Chrome/106.0 Mobile DuckDuckGo/5 Safari/537.36
            Brave                       | 119.0    | Mozilla/5.0 (X11; Linux x86_64) Chrome/119.0.1 Safari/537.36 Brave/1.60
            Firefox                     | 132.0    | Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0
            Firefox                     | 119.1    | Mozilla/5.0 (iPad; CPU OS 16_3 like Mac OS X) FxiOS/119.1 Mobile/15E148 Safari/605.1.15
            Chrome                      | 130.0    | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/130.0.6723.37 Mobile/15E148 Safari/604.1
            Chrome                      | 131.0    | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/131.0.0.0 Safari/537.36
            Mobile App                  | 131.0    | Mozilla/5.0 (Linux; Android 14; Pixel 9; wv) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36
            Mobile App                  |          | Mozilla/5.0 (Linux; Android 14; wv) Chrome/131.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/489.0;]
            Mobile App                  |          | Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) Mobile/15E148 Instagram 350.0
            Internet Explorer           | 8.0      | Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.0; Trident/4.0)
            Internet Explorer           | 11.0     | Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko
            NetFront                    |          | Mozilla/5.0 (PlayStation 4 11.00) AppleWebKit/605.1.15
            NetFront                    |          | Mozilla/5.0 (Nintendo 3DS; U; ; en) Version/1.7.567.EU
            Tizen Browser               | 5.0      | Mozilla/5.0 (SMART-TV; LINUX; Tizen 5.0) Version/5.0 TV Safari/537.36
            Android Browser             |          | Mozilla/5.0 (Linux; U; Android 4.0.3; de-de) Version/4.0 Mobile Safari/534.30
            Safari                      | 18.1     | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15
            Safari                      |          | Mozilla/5.0 (iPad; CPU OS 17_2 like Mac OS X) Mobile/15E148
            Python Requests             | 2.32     | python-requests/2.32.3
            Apache HTTP Client          | 5.2      | Apache-HttpClient/5.2.1 (Java/21)
            Wget                        | 1.20     | Wget/1.20.3 (linux-gnu)
                                        |          | Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36
                                        |          | somebody
            """)
    void the_browser_is_the_first_one_of_the_list_that_is_named(String browser, String version, String agent) {
        assertThat(device(agent))
                .extracting(Device::browser, Device::browserVersion)
                .containsExactly(browser == null ? "" : browser, version == null ? "" : version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # system      | version | what it says
            Windows Phone | 8.1     | Mozilla/5.0 (Windows Phone 8.1; ARM; Trident/7.0; Touch; rv:11.0; NOKIA; Lumia 520) like Android
            Windows Phone | 7.5     | Mozilla/5.0 (compatible; MSIE 9.0; Windows Phone OS 7.5; Trident/5.0)
            Windows RT    |         | Mozilla/5.0 (Windows NT 6.3; ARM; Trident/7.0; Touch; rv:11.0) like Gecko
            Windows       | 10      | Mozilla/5.0 (Windows NT 10.0; Win64; x64)
            Windows       | 8.1     | Mozilla/5.0 (Windows NT 6.3)
            Windows       | 8       | Mozilla/5.0 (Windows NT 6.2)
            Windows       | 7       | Mozilla/5.0 (Windows NT 6.1)
            Windows       | Vista   | Mozilla/5.0 (Windows NT 6.0)
            Windows       | XP      | Mozilla/5.0 (Windows NT 5.2)
            Windows       |         | Mozilla/5.0 (Windows NT 5.0)
            iPadOS        | 13.1    | Mozilla/5.0 (iPad; CPU OS 13_1_2 like Mac OS X)
            iOS           | 12.4    | Mozilla/5.0 (iPad; CPU OS 12_4_8 like Mac OS X)
            iOS           |         | Mozilla/5.0 (iPad; like Mac OS X)
            iOS           | 18.1    | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1_1 like Mac OS X)
            Chrome OS     | 15633.0 | Mozilla/5.0 (X11; CrOS aarch64 15633.0.0)
            Mac           | 10.15   | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)
            Mac           |         | Mozilla/5.0 (Macintosh; PPC Mac OS X)
            PlayStation   | 4       | Mozilla/5.0 (PlayStation 4)
            Nintendo      | WiiU    | Mozilla/5.0 (Nintendo WiiU)
            webOS         |         | Mozilla/5.0 (Web0S; Linux/SmartTV)
            Tizen         | 2.4     | Mozilla/5.0 (Linux; Tizen 2.4; SAMSUNG SM-Z200F)
            Fire OS       | 6       | Mozilla/5.0 (Linux; Android 7.1.2; AFTS Build/NS6265)
            Fire OS       |         | Mozilla/5.0 (Linux; Android 11; AFTKA)
            Android       | 4.4     | Mozilla/5.0 (Linux; Android 4.4.2; GT-I9505)
            Android       |         | okhttp/4.9.0
            Ubuntu        |         | Mozilla/5.0 (X11; Ubuntu; Linux x86_64)
            FreeBSD       |         | Mozilla/5.0 (X11; FreeBSD amd64)
            GNU/Linux     |         | Mozilla/5.0 (X11; Linux x86_64)
                          |         | Mozilla/5.0 (compatible)
            """)
    void the_system_is_the_first_one_of_the_list_that_is_named(String system, String version, String agent) {
        assertThat(device(agent))
                .extracting(Device::os, Device::osVersion)
                .containsExactly(system == null ? "" : system, version == null ? "" : version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # screen | what it says
                     | curl/8.9.1
                     | okhttp/4.9.0
                     | WhatsApp/2.24.9.78
            Desktop  | Mozilla/5.0 (Linux; Android 12; BRAVIA 4K) Chrome/120.0 Mobile Safari/537.36
            Desktop  | Mozilla/5.0 (Linux; Android 9; AFTT) Chrome/70.0 Mobile Safari/537.36
            Desktop  | Mozilla/5.0 (Linux; Android 11; Android TV Box) Chrome/120.0 Safari/537.36
            Desktop  | Mozilla/5.0 (PlayStation Vita 3.74)
            Desktop  | Mozilla/5.0 (Nintendo Switch)
            Desktop  | Mozilla/5.0 (Web0S) Chrome/79.0 Safari/537.36
            Tablet   | Mozilla/5.0 (iPad; CPU OS 17_2 like Mac OS X) Mobile/15E148 Safari/604.1
            Mobile   | Mozilla/5.0 (iPod touch; CPU iPhone OS 12_0 like Mac OS X)
            Mobile   | Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1) Edge/15.1
            Mobile   | Mozilla/5.0 (Android 15; Mobile; rv:132.0) Firefox/132.0
            Tablet   | Mozilla/5.0 (Android 12; Tablet; rv:109.0) Firefox/118.0
            Tablet   | Mozilla/5.0 (Linux; Android 13; SM-T970) Version/4.0 Chrome/120.0 Mobile Safari/537.36
            Tablet   | Mozilla/5.0 (Linux; Android 10; Lenovo TAB M10) Version/4.0 Mobile Safari/537.36
            Mobile   | Mozilla/5.0 (Linux; Android 14; Pixel 9) Chrome/131.0 Mobile Safari/537.36
            Tablet   | Mozilla/5.0 (Linux; Android 14; K) Chrome/131.0 Safari/537.36
                     | Dalvik/2.1.0 (Linux; U; Android 9; X5)
            Tablet   | Mozilla/5.0 (Windows NT 6.3; ARM; Trident/7.0; rv:11.0) like Gecko
            Tablet   | Mozilla/5.0 (Windows NT 6.3; Touch; rv:11.0) Trident/7.0
            Desktop  | Mozilla/5.0 (Windows NT 6.1; Touch; rv:11.0) Trident/7.0
            Desktop  | Mozilla/5.0 (X11; CrOS x86_64 15633.0.0) Chrome/131.0 Safari/537.36
            Desktop  | Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:132.0) Firefox/132.0
            Desktop  | Mozilla/5.0 (Windows NT 10.0) Chrome/122.0 Slack/4.39.90 Safari/537.36
                     | Mozilla/5.0 (Linux; Tizen 2.4; SM-Z200F) Safari/537.3
                     | somebody
            """)
    void the_screen_follows_from_the_kind_of_device(String screen, String agent) {
        assertThat(device(agent).screen()).isEqualTo(screen == null ? "" : screen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme crawler",
                "AcmeBot/2.1 (+https://acme.test)",
                "Mozilla/5.0 (compatible; acme_spider; +https://acme.test)",
                "a-uptime",
                "My User Agent 1.0",
                "link checker (beta)",
                "CUBOT bot",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/131.0.0.0 Safari/537.36",
                "facebookexternalhit/1.1",
                "Mozilla/5.0 (compatible; Yahoo! Slurp; x)",
                "Mozilla/5.0 Chrome/131.0 Safari/537.36 PTST/190628",
                "Chrome",
                "firefox"
            })
    void robots_say_so(String agent) {
        assertThat(userAgents.identify(agent)).isInstanceOf(Agent.Robot.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (Linux; Android 10; CUBOT X30) Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (X11; Linux x86_64) Robotics/1.0",
                "bottle/1.0",
                "curl/8.9.1"
            })
    void a_word_that_only_begins_like_a_robots_is_a_visitors(String agent) {
        assertThat(userAgents.identify(agent)).isInstanceOf(Agent.Visitor.class);
    }

    @Test
    void of_junk_little_is_read_and_less_is_told() {
        assertThat(device("x".repeat(2_048) + " bot Firefox/132.0")).isEqualTo(Device.UNKNOWN);
        assertThat(device("Wget/" + "1".repeat(8_000)).browserVersion()).isEqualTo("1".repeat(16));
        assertThat(device("Nintendo " + "x".repeat(100)).osVersion()).isEqualTo("x".repeat(16));
    }

    @Test
    void any_text_is_somebody_and_versions_have_at_most_two_components() {
        SplittableRandom random = new SplittableRandom(20_260_105);
        List<String> parts = List.of(
                "CrOS ",
                "iPad",
                "iPhone",
                "OS ",
                "Nintendo ",
                "Android ",
                "; AFT",
                "Windows NT ",
                "Mac OS X ",
                "Chrome/",
                "Version/",
                "Safari",
                "; wv)",
                "Trident",
                "rv:",
                "Brave/",
                "TV",
                "Tab",
                "; Mobile",
                "(",
                ")",
                " ",
                ".",
                "_",
                "1",
                "10",
                "99999999999",
                "\u00e9",
                "\ud83e");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            Device device = device(text.toString());
            assertThat(device.browserVersion()).matches("([0-9]+([.][0-9]+)?)?");
            assertThat(device.screen()).isIn("", "Mobile", "Tablet", "Desktop");
        }
    }

    private Device device(String agent) {
        return userAgents.identify(agent) instanceof Agent.Visitor(Device device)
                ? device
                : new Device("robot", "robot", "robot", "robot", "robot");
    }
}
