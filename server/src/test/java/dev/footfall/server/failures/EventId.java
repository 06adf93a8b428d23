package dev.footfall.server.failures;

import dev.footfall.domain.visit.Event;

/** Which event, of whom: what one sender sends is numbered in the order of sending. */
record EventId(int sender, int number) implements Comparable<EventId> {
    /** The property that holds it. */
    static final String PROPERTY = "id";

    /** Of a stored event. */
    static EventId of(Event event) {
        return parse(event.props().getOrDefault(PROPERTY, ""));
    }

    private static EventId parse(String text) {
        int dash = text.indexOf('-');
        return new EventId(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public int compareTo(EventId other) {
        return sender == other.sender ? Integer.compare(number, other.number) : Integer.compare(sender, other.sender);
    }

    @Override
    public String toString() {
        return sender + "-" + number;
    }
}
