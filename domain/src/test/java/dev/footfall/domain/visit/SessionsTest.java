package dev.footfall.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.domain.visit.Session.Outcome;
import dev.footfall.domain.visit.Session.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ingestion.md §17. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # row of §17.6 | events in order of processing                         | entry | exit   | views | events | seconds | outcome
            1  | pv /a 10:00:00                                                    | /a    | /a     | 1     | 1      | 0       | BOUNCE
            2  | pv /a 10:00:00 · pv /b 10:00:40                                   | /a    | /b     | 2     | 2      | 40      | ENGAGED
            3  | ev Signup /a 10:00                                                | ''    | ''     | 0     | 1      | 0       | ENGAGED
            4  | pv /a 10:00 · ev Signup 10:01                                     | /a    | /a     | 1     | 2      | 60      | ENGAGED
            5  | pv /a 10:00 · passive Ping 10:05                                  | /a    | /a     | 1     | 2      | 300     | BOUNCE
            6  | passive Ping 10:00 · pv /a 10:01                                  | /a    | /a     | 1     | 2      | 60      | BOUNCE
            7  | passive Ping 10:00 · ev Signup 10:01                              | ''    | ''     | 0     | 2      | 60      | ENGAGED
            8  | ev X /p1 10:00 · pv /p2 10:01 · pv /p3 10:02 · ev Y /p4 10:03     | /p2   | /p3    | 2     | 4      | 180     | ENGAGED
            9  | pv /a 10:00:00 · pv /b 10:30:59                                   | /a    | /b     | 2     | 2      | 1859    | ENGAGED
            11 | pv /a 10:00 · eng 10:20 · eng 10:40 · eng 11:00 · pv /b 11:20     | /a    | /b     | 2     | 2      | 4800    | ENGAGED
            12 | pv /a 10:00 · eng 10:10                                           | /a    | /a     | 1     | 1      | 0       | BOUNCE
            13 | pv /late 10:00:10 · pv /early 10:00:00                            | /late | /early | 2     | 2      | 10      | ENGAGED
            - | pv /a 10:00 · ev X 10:20 · pv /b 10:10                             | /a    | /b     | 2     | 3      | 600     | ENGAGED
            - | passive P 10:00 · passive P 10:01                                  | ''    | ''     | 0     | 2      | 60      | BOUNCE
            - | ev X 10:00 · passive P 10:01                                       | ''    | ''     | 0     | 2      | 60      | ENGAGED
            - | pv /a 10:00 · passive P 10:01 · pv /a 10:02                        | /a    | /a     | 2     | 3      | 120     | ENGAGED
            - | pv /a 23:59:59 · pv /b 00:00:00                                    | /a    | /b     | 2     | 2      | 86399   | ENGAGED
            """)
    void events_of_one_visitor_make_one_visit(
            String row,
            String script,
            String entry,
            String exit,
            int views,
            int events,
            long seconds,
            Outcome outcome) {
        assertThat(Ledger.after(script).sessions()).as(row).singleElement().satisfies(session -> {
            assertThat(session.entry().pathname()).isEqualTo(entry);
            assertThat(session.exit().pathname()).isEqualTo(exit);
            assertThat(session.pageviews()).isEqualTo(views);
            assertThat(session.events()).isEqualTo(events);
            assertThat(session.durationSeconds()).isEqualTo(seconds);
            assertThat(session.outcome()).isEqualTo(outcome);
            assertThat(session.isBounce()).isEqualTo(outcome == Outcome.BOUNCE);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # events                                        | visits
            pv / 10:00:00 · pv / 10:30:00                   | 1
            pv / 10:00:00 · pv / 10:30:59                   | 1
            pv / 10:00:00 · pv / 10:31:00                   | 2
            pv / 10:00:00 · pv / 10:31:01                   | 2
            pv / 10:00:01 · pv / 10:31:00                   | 1
            pv / 10:00 · ev X 10:20 · pv / 10:50            | 1
            pv / 10:00 · eng 10:30:59 · pv / 11:01:58       | 1
            pv / 10:00 · eng 10:31:00 · pv / 10:31:30       | 2
            pv / 12:00 · pv / 01:00 · pv / 01:30            | 1
            pv / 12:00 · pv / 01:00 · pv / 12:01            | 2
            pv / 10:00 · pv / 10:40 · pv / 10:05            | 2
            """)
    void a_visit_goes_on_after_at_most_thirty_whole_minutes_of_silence(String script, int visits) {
        assertThat(Ledger.after(script).sessions()).hasSize(visits);
    }

    @Test
    void thirty_one_minutes_of_silence_make_two_visits() { // row 10
        assertThat(Ledger.after("pv /a 10:00:00 · pv /b 10:31:00").sessions())
                .extracting(session -> session.entry().pathname())
                .containsExactly("/a", "/b");
    }

    @Test
    void entry_and_exit_remember_their_hosts() { // row 14
        Session session = Ledger.after(
                        "pv example.test/l 10:00 · ev X x.example.test/ 10:01 · pv blog.example.test/p 10:02")
                .sessions()
                .getFirst();
        assertThat(session.entry()).isEqualTo(new Page("example.test", "/l"));
        assertThat(session.exit()).isEqualTo(new Page("blog.example.test", "/p"));
    }

    @Test
    void the_first_event_says_where_a_visit_came_from() { // row 15
        Ledger ledger = Ledger.after("pv /?a 10:00 · pv /?b 10:05");
        assertThat(ledger.sessions())
                .extracting(session -> session.attributes().acquisition().source())
                .containsExactly("a");
        assertThat(ledger.events)
                .extracting(event -> event.attributes().acquisition().source())
                .containsExactly("a", "a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eng 10:00                             | 0
            pv / 10:00 · eng 10:31:00             | 1
            """)
    void a_ping_without_a_running_visit_is_dropped(String script, int recorded) { // row 16
        Ledger ledger = Ledger.after(script);
        assertThat(ledger.dropped).containsExactly(DropReason.NO_SESSION_FOR_ENGAGEMENT);
        assertThat(ledger.events).hasSize(recorded);
    }

    @Test
    void a_ping_is_stored_but_leaves_the_visit_as_it_was() {
        Ledger before = Ledger.after("pv /a 10:00 · ev X 10:01");
        Ledger pinged = Ledger.after("pv /a 10:00 · ev X 10:01 · eng /a 10:20");
        assertThat(pinged.sessions()).isEqualTo(before.sessions());
        assertThat(pinged.events).hasSize(3);
        assertThat(pinged.events.getLast().engagement()).isEqualTo(new Engagement(50, 1000));
    }

    @Test
    void an_event_keeps_what_is_its_own_and_takes_the_rest_from_its_visit() {
        Ledger ledger = Ledger.after("pv a.test/a?Google 10:00 · ev Signup b.test/b?Bing 10:01");
        Event event = ledger.events.getLast();
        Session session = ledger.sessions().getFirst();
        assertThat(event.session()).isEqualTo(session.id());
        assertThat(event.visitor()).isEqualTo(session.visitor());
        assertThat(event.attributes()).isEqualTo(session.attributes());
        assertThat(event.hostname()).isEqualTo("b.test");
        assertThat(event.pathname()).isEqualTo("/b");
        assertThat(event.name()).isEqualTo(new EventName("Signup"));
        assertThat(event.timestamp()).isEqualTo(Script.at("10:01"));
        assertThat(event.props()).isEqualTo(Map.of("step", "ev Signup b.test/b?Bing 10:01"));
        assertThat(session.entryProps()).isEqualTo(Map.of("step", "pv a.test/a?Google 10:00"));
    }

    @Test
    void the_worked_example_of_a_bulk_import() { // §22.6, visitor 1
        Ledger ledger = Ledger.after("pv /landing?Google 10:00 · pv /pricing?Bing 10:05 · eng /pricing 10:06"
                + " · ev Signup /pricing 10:07 · pv /again 11:00");
        assertThat(ledger.sessions())
                .extracting(
                        session -> session.entry().pathname(),
                        session -> session.exit().pathname(),
                        Session::pageviews,
                        Session::events,
                        Session::durationSeconds,
                        Session::outcome,
                        session -> session.attributes().acquisition().source(),
                        session -> session.attributes().acquisition().channel())
                .containsExactly(
                        tuple("/landing", "/pricing", 2, 3, 420L, Outcome.ENGAGED, "Google", "Organic Search"),
                        tuple("/again", "/again", 1, 1, 0L, Outcome.BOUNCE, "", "Direct"));
        assertThat(ledger.events)
                .extracting(event -> event.attributes().acquisition().source())
                .containsExactly("Google", "Google", "Google", "Google", "");
    }
}
