package dev.footfall.http.events;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with an event, by field. */
public record FieldErrors(SortedMap<String, SortedSet<String>> errors) {
    /** The body is no event at all. */
    static FieldErrors unreadable() {
        FieldErrors all = new FieldErrors(new TreeMap<>());
        all.add("request", "Unable to parse request body as json");
        return all;
    }

    static FieldErrors of(Set<ConstraintViolation<EventForm>> violations) {
        FieldErrors all = new FieldErrors(new TreeMap<>());
        violations.forEach(violation -> all.add(field(violation), violation.getMessage()));
        return all;
    }

    private void add(String field, String message) {
        errors.computeIfAbsent(field, ignored -> new TreeSet<>()).add(message);
    }

    // The component the violation lies in, spelt as the wire spells it: eventName.text becomes event_name.
    private static String field(ConstraintViolation<EventForm> violation) {
        String component = violation.getPropertyPath().iterator().next().getName();
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
