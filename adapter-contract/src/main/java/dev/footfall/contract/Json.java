package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.stats.Circumstances;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Session;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A case as text that can be read, compared and typed in again. */
final class Json {
    private Json() {}

    static String of(Case found) {
        Traffic traffic = found.world().traffic();
        return "{\"query\":" + of(found.query()) + ",\n\"events\":["
                + traffic.events().stream().map(Json::of).collect(Collectors.joining(",\n"))
                + "],\n\"sessions\":["
                + traffic.sessions().stream().map(Json::of).collect(Collectors.joining(",\n"))
                + "],\n\"imported\":["
                + found.world().imported().stream().map(Json::of).collect(Collectors.joining(",\n"))
                + "],\n\"place_names\":" + list(Stores.PLACE_NAMES.all().toList(), Json::of) + "}";
    }

    static String of(QueryResult answer) {
        return "{\"results\":"
                + list(
                        answer.rows(),
                        row -> "{\"dimensions\":" + list(row.dimensions(), value -> text(Shop.text(value)))
                                + ",\"metrics\":" + list(row.metrics(), Shop::text)
                                + row.compared()
                                        .map(compared -> ",\"comparison\":" + text(compared.toString()))
                                        .orElse("")
                                + "}")
                + ",\"meta\":" + text(answer.meta().toString()) + "}";
    }

    private static String of(ResolvedQuery query) {
        return "{\"site\":" + of(query.site())
                + ",\"metrics\":" + list(query.metrics(), metric -> text(metric.wireName()))
                + ",\"date_range\":[" + text(query.range().first().toString()) + ","
                + text(query.range().last().toString()) + "]"
                + ",\"filters\":" + list(query.filters(), Json::of)
                + ",\"dimensions\":" + list(query.dimensions(), dimension -> text(dimension.wireName()))
                + ",\"order_by\":"
                + list(
                        query.order(),
                        term -> "[" + text(term.by().wireName()) + ","
                                + text(term.direction().wireName()) + "]")
                + ",\"include\":" + list(query.include(), include -> text(include.wireName()))
                + ",\"limit\":" + query.pagination().limit()
                + ",\"offset\":" + query.pagination().offset()
                + ",\"counting\":" + text(query.counting().name())
                + ",\"goals\":" + list(query.goals(), Json::of)
                + of(query.circumstances()) + "}";
    }

    private static String of(SiteScope site) {
        return "{\"site_id\":" + site.id().value()
                + ",\"zone\":" + text(site.zone().id().getId())
                + ",\"native_start\":" + text(site.nativeStart().toString())
                + ",\"data\":" + list(site.data(), member -> Long.toString(member.value()))
                + ",\"legacy_time_on_page_until\":"
                + text(site.legacyTimeOnPageUntil().toString())
                + ",\"imports\":" + list(site.imports(), Json::of) + "}";
    }

    private static String of(SiteImport completed) {
        return "{\"id\":" + completed.id().value()
                + ",\"start_date\":" + text(completed.firstDay().toString())
                + ",\"end_date\":" + text(completed.lastDay().toString())
                + ",\"ownership\":" + text(completed.ownership().name())
                + ",\"scroll_depth\":" + text(completed.scrollDepth().name()) + "}";
    }

    private static String of(Circumstances circumstances) {
        return ",\"now\":" + text(circumstances.now().toString())
                + ",\"pace\":" + text(circumstances.pace().name())
                + circumstances
                        .comparison()
                        .map(compared -> ",\"compared_with\":["
                                + text(compared.range().first().toString()) + ","
                                + text(compared.range().last().toString()) + "]")
                        .orElse("")
                + circumstances
                        .only()
                        .map(only -> ",\"only\":" + list(only, row -> list(row, value -> text(Shop.text(value)))))
                        .orElse("");
    }

    private static String of(OwnedRow owned) {
        ImportedRow row = owned.row();
        return "{\"site_id\":" + owned.site().value()
                + ",\"import_id\":" + owned.importedBy().value()
                + ",\"table\":" + text(row.table().wireName())
                + ",\"date\":" + text(row.date().toString())
                + columns(row.table().dimensions(), row.dimensions(), Json::text)
                + columns(row.table().counters(), row.counters(), String::valueOf) + "}";
    }

    private static <T> String columns(List<String> names, List<T> values, Function<T, String> value) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> "," + text(names.get(i)) + ":" + value.apply(values.get(i)))
                .collect(Collectors.joining());
    }

    private static String of(PlaceName place) {
        return "[" + text(place.kind().name()) + "," + text(place.code()) + "," + text(place.name()) + "]";
    }

    private static String of(Goal goal) {
        return "{\"id\":" + goal.id().value()
                + ",\"display_name\":" + text(goal.displayName())
                + switch (goal.trigger()) {
                    case Trigger.EventNamed(EventName name, Optional<String> currency) ->
                        ",\"event_name\":" + text(name.value())
                                + currency.map(code -> ",\"currency\":" + text(code))
                                        .orElse("");
                    case Trigger.PageVisited(PagePattern pages) -> ",\"page_path\":" + text(pages.text());
                    case Trigger.PageScrolled(PagePattern pages, int threshold) ->
                        ",\"page_path\":" + text(pages.text()) + ",\"scroll_threshold\":" + threshold;
                }
                + ",\"custom_props\":" + of(goal.customProps()) + "}";
    }

    private static String of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> "[\"and\"," + list(all, Json::of) + "]";
            case Filter.Or(List<Filter> any) -> "[\"or\"," + list(any, Json::of) + "]";
            case Filter.Not(Filter negated) -> "[\"not\"," + of(negated) + "]";
            case Filter.Behavior(var occurrence, Filter event) ->
                "[" + text(occurrence.wireName()) + "," + of(event) + "]";
            case Filter.InSegments(List<Long> ids) -> "[\"is\",\"segment\"," + list(ids, String::valueOf) + "]";
            case Filter.Match match ->
                "[" + text(match.operator().wireName()) + ","
                        + text(match.dimension().wireName()) + ","
                        + list(
                                match.anyOf(),
                                clause -> clause instanceof Filter.Clause.Whole ? clause.text() : text(clause.text()))
                        + switch (match.caseRule()) {
                            case UNSAID -> "]";
                            case UNSAID_BUT_MODIFIED -> ",{}]";
                            case SENSITIVE -> ",{\"case_sensitive\":true}]";
                            case INSENSITIVE -> ",{\"case_sensitive\":false}]";
                        };
        };
    }

    private static String of(Event event) {
        return "{\"site_id\":" + event.site().value()
                + ",\"name\":" + text(event.name().value())
                + ",\"timestamp\":" + text(event.timestamp().toString())
                + ",\"hostname\":" + text(event.hostname())
                + ",\"pathname\":" + text(event.pathname())
                + ",\"user_id\":" + event.visitor()
                + ",\"session_id\":" + event.session()
                + ",\"props\":" + of(event.props())
                + (event.name().isEngagement()
                        ? ",\"scroll_depth\":" + event.engagement().scrollDepth()
                                + ",\"engagement_time\":"
                                + event.engagement().milliseconds()
                        : "")
                + event.revenue()
                        .map(revenue ->
                                of("revenue_source", revenue.source()) + of("revenue_reporting", revenue.reporting()))
                        .orElse("")
                + "}";
    }

    private static String of(String key, Optional<Revenue.Money> money) {
        return money.map(sum -> ",\"" + key + "_amount\":" + sum.amount().toPlainString() + ",\"" + key + "_currency\":"
                        + text(sum.currency()))
                .orElse("");
    }

    private static String of(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map((Map.Entry<String, String> pair) -> text(pair.getKey()) + ":" + text(pair.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String of(Session session) {
        return "{\"session_id\":" + session.id()
                + ",\"start\":" + text(session.start().toString())
                + ",\"timestamp\":" + text(session.timestamp().toString())
                + ",\"bounce\":" + session.isBounce()
                + ",\"entry\":"
                + text(session.entry().hostname() + session.entry().pathname())
                + ",\"exit\":" + text(session.exit().hostname() + session.exit().pathname())
                + ",\"pageviews\":" + session.pageviews()
                + ",\"events\":" + session.events()
                + ",\"attributes\":" + text(session.attributes().toString()) + "}";
    }

    private static <T> String list(Collection<T> all, Function<T, String> element) {
        return all.stream().map(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
