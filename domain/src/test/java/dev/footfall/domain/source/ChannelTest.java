package dev.footfall.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # source        | medium         | campaign         | utm_source   | click id | channel
            Google          | cpm            | x-Cross-Network1 | google       | gclid    | Cross-network
            Google          | display        | shopping         | google       | gclid    | Display
            Facebook        | CPM            | ''               | fb-ads       | ''       | Display
            walmart         | cpc            | ''               | ''           | ''       | Paid Shopping
            partner         | paid-partner   | the eShop        | ''           | ''       | Paid Shopping
            DuckDuckGo      | ppc            | ''               | ''           | ''       | Paid Search
            Google          | ''             | ''               | Google-Ads   | ''       | Paid Search
            GOOGLE          | organic        | ''               | ''           | gclid    | Paid Search
            Bing            | ''             | ''               | ''           | msclkid  | Paid Search
            Bing            | ''             | ''               | ''           | gclid    | Organic Search
            Google          | ''             | ''               | ''           | GCLID    | Organic Search
            Reddit          | retargeting    | ''               | ''           | ''       | Paid Social
            Facebook        | email          | ''               | fbad         | ''       | Paid Social
            Youtube         | ''             | ''               | yt-ads       | ''       | Paid Video
            vimeo           | a-cpv          | ''               | ''           | ''       | Paid Video
            partner         | paid           | ''               | ''           | ''       | Paid Other
            partner         | unpaid         | ''               | ''           | ''       | Referral
            partner         | ppcx           | ''               | ''           | ''       | Referral
            temu.com        | social         | ''               | ''           | ''       | Organic Shopping
            ''              | ''             | my-shop          | ''           | ''       | Organic Shopping
            ''              | ''             | workshopping     | ''           | ''       | Organic Shopping
            ''              | ''             | workshop eshop   | ''           | ''       | Organic Shopping
            ''              | ''             | workshop         | ''           | ''       | Direct
            Hacker News     | ''             | ''               | ''           | ''       | Organic Social
            ''              | Social Network | ''               | ''           | ''       | Organic Social
            ''              | promo-Video-1  | ''               | ''           | ''       | Organic Video
            Netflix         | ''             | ''               | ''           | ''       | Organic Video
            Perplexity      | ''             | ''               | ''           | ''       | Organic Search
            Gmail           | ''             | ''               | ''           | ''       | Email
            letters         | ''             | ''               | My E-Mail    | ''       | Email
            ''              | e_mail         | ''               | ''           | ''       | Email
            ''              | weekly e mail  | ''               | ''           | ''       | Email
            newsletter      | affiliate      | ''               | newsletter   | ''       | Email
            newsletter      | ''             | ''               | ''           | ''       | Referral
            partner         | affiliate      | ''               | ''           | ''       | Affiliates
            ''              | Audio          | ''               | ''           | ''       | Audio
            sms             | ''             | ''               | SMS          | ''       | SMS
            ''              | sms            | ''               | ''           | ''       | SMS
            ''              | web-push       | ''               | ''           | ''       | Mobile Push Notifications
            ''              | mobile-x       | ''               | ''           | ''       | Mobile Push Notifications
            ''              | notifications  | ''               | ''           | ''       | Mobile Push Notifications
            Firebase        | ''             | ''               | ''           | ''       | Mobile Push Notifications
            ''              | pushy          | ''               | ''           | ''       | Direct
            ''              | link           | ''               | ''           | ''       | Referral
            x.com           | ''             | ''               | ''           | ''       | Referral
            ''              | ''             | ''               | ''           | gclid    | Direct
            ''              | organic        | spring           | ''           | ''       | Direct
            """)
    void the_first_rule_that_holds_names_the_channel(
            String source, String medium, String campaign, String tag, String clickId, String channel) {
        var visit = new Acquisition(source, "", clickId, new Acquisition.Utm(medium, tag, campaign, "", ""));
        assertThat(visit.channel()).isEqualTo(channel);
    }

    @Test
    void letters_beyond_ascii_keep_their_case() {
        var kelvin = new Acquisition("TI\u212ATOK", "", "", Acquisition.Utm.NONE);
        assertThat(kelvin.channel()).isEqualTo("Referral");
    }

    @Test
    void there_are_eighteen_channels_and_none_shares_a_name() {
        assertThat(Arrays.stream(Channel.values()).map(Channel::displayName).collect(Collectors.toSet()))
                .hasSize(18);
    }
}
