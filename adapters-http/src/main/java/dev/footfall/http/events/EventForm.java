package dev.footfall.http.events;

import dev.footfall.domain.json.JsonTree;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/**
 * An event as it was sent, with the words for what is wrong with it (ingestion.md §3). The error of a part is reported
 * under the name of the component.
 *
 * @param domain the targets as sent, or else the host of the address; empty without either
 * @param pathname empty while there is no address to take it from
 */
record EventForm(
        @Valid Url url,
        @Valid Name eventName,
        @Valid HashMode hashMode,

        @Pattern(regexp = NOT_BLANK, message = "can't be blank")
        String domain,

        Map<@Utf8(max = 300, message = TOO_LONG) String, @Utf8(max = 2_000, message = TOO_LONG) String> props,
        Optional<@Pattern(regexp = NOT_BLANK, message = "can't be blank") String> pathname) {
    private static final String NOT_BLANK = "(?s).*\\P{IsWhite_Space}.*";
    private static final String TOO_LONG = "keys should have at most 300 bytes and values 2000 bytes";

    /** The address of the page. */
    sealed interface Url {
        int MOST_BYTES = 2_000;

        static Url of(JsonTree sent) {
            return sent instanceof JsonTree.Text(String text) ? new Text(text) : new Unreadable(sent);
        }

        record Missing(@AssertTrue(message = "is required") boolean given) implements Url {
            Missing() {
                this(false);
            }
        }

        @GroupSequence({Text.class, Scheme.class})
        record Text(
                @Utf8(max = MOST_BYTES, message = "must be a valid url")
                @Pattern(regexp = "(?is)(?!data:).*", message = "scheme is not allowed", groups = Scheme.class)
                String text)
                implements Url {}

        record Unreadable(
                @Null(message = "must be a valid url") JsonTree sent) implements Url {}

        /** Looked at only if the address is one at all. */
        interface Scheme {}
    }

    /** What happened; an empty text when nothing is said about it. */
    sealed interface Name {
        /** @param measured whether a ping brings what it is sent for; true for everything else */
        record Text(
                @Pattern(regexp = NOT_BLANK, message = "can't be blank")
                @Pattern(regexp = "\\X{0,120}", message = "should be at most 120 character(s)")
                String text,

                @AssertTrue(
                        message = "engagement event requires a valid integer value for at least one of 'sd' or 'e' "
                                + "fields")
                boolean measured)
                implements Name {}

        record Unreadable(@Null(message = "is invalid") JsonTree sent) implements Name {}
    }

    /** Whether the fragment tells pages apart, and whether that could be understood. */
    record HashMode(
            boolean on, @AssertTrue(message = "is invalid") boolean understood) {}
}
