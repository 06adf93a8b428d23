package dev.footfall.http.plugins;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;

import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Items;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Named;
import dev.footfall.http.openapi.Shape.Text;
import java.util.Arrays;
import java.util.stream.Stream;

/** How everything but goals is written (sites-api.md §10). */
final class PluginShapes {
    static final String TRACKER_MEMBER = "tracker_script_configuration";
    static final String PROPERTIES_MEMBER = "custom_props";

    private static final Shape FLAG = new Shape.Flag();
    private static final Shape WHOLE = new Shape.Whole();
    private static final Shape LINK = Members.of(required("url", Text.ANY));

    static final Shape META = new Named(
            "Meta",
            Members.of(required(
                    "pagination",
                    Members.of(
                            required("has_next_page", FLAG),
                            required("has_prev_page", FLAG),
                            required("links", Members.of(optional("next", LINK), optional("prev", LINK)))))));

    static final Shape ERRORS = new Named(
            "Errors",
            Members.of(required(
                    "errors",
                    Items.any(Members.of(
                            optional("title", Text.ANY),
                            optional("source", Members.of(required("pointer", Text.ANY))),
                            required("detail", Text.ANY))))));

    static final Shape CAPABILITIES = new Named(
            "Capabilities",
            Members.of(
                    required("authorized", FLAG),
                    required("data_domain", new Shape.Nullable(Text.ANY)),
                    required(
                            "features",
                            new Members(CapabilityNames.IN_ORDER.stream()
                                    .map(CapabilityNames::of)
                                    .map(name -> required(name, FLAG))
                                    .toList()))));

    static final Shape WANTED_LINK = new Named(
            "SharedLinkRequest",
            Members.of(required(
                    "shared_link",
                    Members.of(required("name", Text.ANY), optional("password", new Shape.Nullable(Text.ANY))))));

    static final Shape SHARED_LINK = new Named(
            "SharedLink",
            Members.of(required(
                    "shared_link",
                    Members.of(
                            required("id", WHOLE),
                            required("name", Text.ANY),
                            required("password_protected", FLAG),
                            required("href", Text.ANY)))));

    static final Shape SHARED_LINKS = list("SharedLinkList", "shared_links", SHARED_LINK);

    static final Shape WANTED_FUNNEL = new Named(
            "FunnelRequest",
            Members.of(required(
                    "funnel",
                    Members.of(
                            required("name", Text.ANY),
                            required(
                                    "steps",
                                    Items.between(Funnel.FEWEST_STEPS, Funnel.MOST_STEPS, GoalShapes.WANTED))))));

    static final Shape FUNNEL = new Named(
            "Funnel",
            Members.of(required(
                    "funnel",
                    Members.of(
                            required("id", WHOLE),
                            required("name", Text.ANY),
                            required("steps", Items.any(GoalShapes.KNOWN))))));

    static final Shape FUNNELS = list("FunnelList", "funnels", FUNNEL);

    private static final Shape PROPERTY =
            new Named("CustomProp", Members.of(required("custom_prop", Members.of(required("key", Text.ANY)))));

    /** One property, or several. */
    static final Shape WRITTEN_PROPERTIES = new Shape.Having(
            PROPERTIES_MEMBER,
            new Named("CustomPropListRequest", Members.of(required(PROPERTIES_MEMBER, Items.atLeast(1, PROPERTY)))),
            PROPERTY);

    static final Shape PROPERTIES =
            new Named("CustomPropList", Members.of(required(PROPERTIES_MEMBER, Items.any(PROPERTY))));

    private static final Shape.Member INSTALLATION = required(
            "installation_type",
            new Text(Arrays.stream(Installation.values())
                    .map(Installation::wireName)
                    .toList()));

    private static final Shape WANTED_OPTIONS = new Named(
            "TrackerScriptConfigurationUpdate",
            tracker(
                    Stream.of(INSTALLATION),
                    TrackerAnswer.OPTIONS.stream().map(option -> optional(option.wireName(), FLAG))));

    /** With the options in an object of their own, as in answers, or without it. */
    static final Shape WANTED_TRACKER = new Shape.Having(
            TRACKER_MEMBER,
            new Named("TrackerScriptConfigurationRequest", Members.of(required(TRACKER_MEMBER, WANTED_OPTIONS))),
            WANTED_OPTIONS);

    static final Shape TRACKER = new Named(
            "TrackerScriptConfiguration",
            Members.of(required(
                    TRACKER_MEMBER,
                    tracker(
                            Stream.of(required("id", Text.ANY), INSTALLATION),
                            TrackerAnswer.OPTIONS.stream().map(option -> required(option.wireName(), FLAG))))));

    private PluginShapes() {}

    private static Shape list(String name, String member, Shape each) {
        return new Named(name, Members.of(required(member, Items.any(each)), required("meta", META)));
    }

    private static Members tracker(Stream<Shape.Member> first, Stream<Shape.Member> options) {
        return new Members(Stream.concat(first, options).toList());
    }
}
