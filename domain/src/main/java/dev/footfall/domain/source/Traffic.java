package dev.footfall.domain.source;

import java.util.Optional;
import java.util.Set;

/**
 * The five facts a channel is made of, all but the click id in ASCII lower case. Every test is a search for fixed text,
 * so that no campaign name can make it slow (ingestion.md §10).
 */
record Traffic(
        String source,
        String medium,
        String campaign,
        String tag,
        String clickId,
        Optional<SourceCategory> category,
        boolean paidMedium) {
    private static final Set<String> DISPLAY_MEDIA = Set.of("display", "banner", "expandable", "interstitial", "cpm");
    private static final Set<String> SOCIAL_MEDIA =
            Set.of("social", "social-network", "social-media", "sm", "social network", "social media");
    private static final Set<String> REFERRAL_MEDIA = Set.of("referral", "app", "link");
    private static final Set<String> PAID_TAGS = Set.of(
            "adwords",
            "facebook-ads",
            "facebook_ad",
            "facebook_ads",
            "facebook_feed_ad",
            "fb-ads",
            "fbad",
            "fbads",
            "gads",
            "google ads",
            "google-ads",
            "google_ads",
            "googleads",
            "reddit-ads",
            "tiktokads",
            "twitter-ads",
            "yt-ads");

    static Traffic of(Acquisition acquisition) {
        Acquisition.Utm utm = acquisition.utm();
        String source = lowerCase(acquisition.source());
        String medium = lowerCase(utm.medium());
        return new Traffic(
                source,
                medium,
                lowerCase(utm.campaign()),
                lowerCase(utm.source()),
                acquisition.clickId(),
                SourceCategory.of(source),
                isPaid(medium));
    }

    /** Whether this is such traffic, given that it is none of an earlier channel. */
    boolean goesThrough(Channel channel) {
        return switch (channel) {
            case CROSS_NETWORK -> campaign.contains("cross-network");
            case DISPLAY -> DISPLAY_MEDIA.contains(medium);
            case PAID_SHOPPING -> paidMedium && (is(SourceCategory.SHOPPING) || isShopping(campaign));
            case PAID_SEARCH -> isPaid(SourceCategory.SEARCH) || isAdvertisersClick();
            case PAID_SOCIAL -> isPaid(SourceCategory.SOCIAL);
            case PAID_VIDEO -> isPaid(SourceCategory.VIDEO);
            case PAID_OTHER -> paidMedium;
            case ORGANIC_SHOPPING -> is(SourceCategory.SHOPPING) || isShopping(campaign);
            case ORGANIC_SOCIAL -> is(SourceCategory.SOCIAL) || SOCIAL_MEDIA.contains(medium);
            case ORGANIC_VIDEO -> is(SourceCategory.VIDEO) || medium.contains("video");
            case ORGANIC_SEARCH -> is(SourceCategory.SEARCH);
            case EMAIL -> is(SourceCategory.EMAIL) || isEmail(tag) || isEmail(medium);
            case AFFILIATES -> medium.equals("affiliate");
            case AUDIO -> medium.equals("audio");
            case SMS -> tag.equals("sms") || medium.equals("sms");
            case MOBILE_PUSH_NOTIFICATIONS -> isPush(medium) || source.equals("firebase");
            case REFERRAL -> REFERRAL_MEDIA.contains(medium) || !source.isEmpty();
            case DIRECT -> true;
        };
    }

    private boolean is(SourceCategory wanted) {
        return category.filter(wanted::equals).isPresent();
    }

    private boolean isPaid(SourceCategory wanted) {
        return is(wanted) && (paidMedium || PAID_TAGS.contains(tag));
    }

    private boolean isAdvertisersClick() {
        return (source.equals("google") && clickId.equals("gclid"))
                || (source.equals("bing") && clickId.equals("msclkid"));
    }

    private static boolean isPaid(String medium) {
        return medium.contains("cp")
                || medium.startsWith("paid")
                || medium.equals("ppc")
                || medium.equals("retargeting");
    }

    /** {@code eshop} and {@code my-shop} are about shopping, {@code workshop} is not. */
    private static boolean isShopping(String campaign) {
        for (int at = campaign.indexOf("shop"); at >= 0; at = campaign.indexOf("shop", at + 1)) {
            char before = at == 0 ? ' ' : campaign.charAt(at - 1);
            if (before < 'a' || before > 'z' || before == 'e' || campaign.startsWith("shopping", at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmail(String text) {
        return text.contains("email")
                || text.contains("e-mail")
                || text.contains("e_mail")
                || text.contains("e mail")
                || text.contains("newsletter");
    }

    private static boolean isPush(String medium) {
        return medium.endsWith("push") || medium.contains("mobile") || medium.contains("notification");
    }

    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }
}
