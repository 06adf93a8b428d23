package dev.footfall.application.records;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Bool;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Null;
import dev.footfall.domain.json.JsonTree.Numeral;
import dev.footfall.domain.json.JsonTree.Text;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The values of one record, each asked for once. A key that is not given, or null, has its default; one that cannot be
 * read too, and the first of these is the record's fault. Used by one thread.
 */
final class Fields {
    private static final String BLANK = "can't be blank";
    private static final String INVALID = "is invalid";

    private final Map<String, JsonTree> given;
    private int known;
    private Optional<String> fault = Optional.empty();

    Fields(Members members) {
        this.given = members.members();
    }

    /** The record as it was read, or its first fault: a key that is none comes before values that are none. */
    <T> Either<String, T> sound(T read, Set<String> keys, Set<String> passedOver) {
        if (known < given.size()) {
            for (String key : given.keySet()) {
                if (!keys.contains(key) && !passedOver.contains(key)) {
                    return Either.left(key + ": is not a known key");
                }
            }
        }
        return sound(read);
    }

    /** As {@link #sound(Object, Set, Set)}, whatever other keys there are. */
    <T> Either<String, T> sound(T read) {
        return fault.<Either<String, T>>map(Either::left).orElseGet(() -> Either.right(read));
    }

    String text(String key, String absent) {
        return value(key)
                .map(sent -> sent instanceof Text(String text) ? text : faulty(key, INVALID, absent))
                .orElse(absent);
    }

    /** Text that has to be there and to show something. */
    String required(String key) {
        String text = text(key, "");
        return text.isBlank() && fault.isEmpty() ? faulty(key, BLANK, "") : text;
    }

    /** Empty text, or ASCII characters: a letter, and after it letters or, where they may be, digits. */
    String code(String key, Alphabet alphabet) {
        String code = text(key, "");
        return code.isEmpty() || alphabet.spells(code) ? code : faulty(key, INVALID, "");
    }

    Instant instant(String key) {
        String text = required(key);
        return text.isEmpty()
                ? Instant.EPOCH
                : Iso8601.dateTime(text).orElseGet(() -> faulty(key, INVALID, Instant.EPOCH));
    }

    LocalDate date(String key) {
        return day(key, required(key), LocalDate.EPOCH);
    }

    LocalDate date(String key, LocalDate absent) {
        return day(key, text(key, ""), absent);
    }

    private LocalDate day(String key, String text, LocalDate absent) {
        return text.isEmpty() ? absent : Iso8601.date(text).orElseGet(() -> faulty(key, INVALID, absent));
    }

    /** A whole number, 0 to {@code most}; not given, 0. */
    long number(String key, long most) {
        OptionalLong number = unsigned(key);
        long value = number.orElse(0);
        return value < 0 || value > most ? faulty(key, INVALID, 0L) : value;
    }

    /** The bits of a whole number, 0 to 2^64 - 1. */
    OptionalLong unsigned(String key) {
        Optional<JsonTree> sent = value(key);
        if (sent.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong bits = switch (sent.get()) {
            case Numeral number -> Decimals.unsigned(number);
            case Text(String text) -> Decimals.unsigned(text);
            default -> OptionalLong.empty();
        };
        return bits.isPresent() ? bits : faulty(key, INVALID, bits);
    }

    Optional<BigDecimal> amount(String key) {
        Optional<JsonTree> sent = value(key);
        Optional<BigDecimal> amount = sent.flatMap(tree -> switch (tree) {
            case Numeral number -> Decimals.amount(number.value());
            case Text(String text) -> Decimals.amount(text);
            default -> Optional.empty();
        });
        return sent.isPresent() && amount.isEmpty() ? faulty(key, INVALID, amount) : amount;
    }

    boolean flag(String key, boolean absent) {
        return value(key)
                .map(sent -> switch (sent) {
                    case Bool(boolean value) -> value;
                    case Text(String text) when text.equals("true") -> true;
                    case Text(String text) when text.equals("false") -> false;
                    default -> faulty(key, INVALID, absent);
                })
                .orElse(absent);
    }

    /** Texts by name, in their order; other scalars become text, null is not given. */
    Map<String, String> texts(String key) {
        Optional<JsonTree> sent = value(key);
        if (sent.isEmpty()) {
            return Map.of();
        }
        if (!(sent.get() instanceof Members(Map<String, JsonTree> members))) {
            return faulty(key, INVALID, Map.of());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            switch (value) {
                case Text(String text) -> texts.put(name, text);
                case Numeral number -> texts.put(name, number.text());
                case Bool(boolean flag) -> texts.put(name, Boolean.toString(flag));
                case Null() -> {}
                default -> faulty(key, INVALID);
            }
        });
        return texts;
    }

    private Optional<JsonTree> value(String key) {
        JsonTree sent = given.get(key);
        if (sent == null) {
            return Optional.empty();
        }
        known++;
        return sent instanceof Null ? Optional.empty() : Optional.of(sent);
    }

    private <T> T faulty(String key, String what, T instead) {
        faulty(key, what);
        return instead;
    }

    private void faulty(String key, String what) {
        if (fault.isEmpty()) {
            fault = Optional.of(key + ": " + what);
        }
    }

    /** What a code is spelt with. */
    enum Alphabet {
        /** Three letters. */
        CURRENCY,
        /** Two letters; live traffic has {@code A1} as well. */
        COUNTRY;

        private boolean spells(String code) {
            return switch (this) {
                case CURRENCY ->
                    code.length() == 3
                            && isLetter(code.charAt(0))
                            && isLetter(code.charAt(1))
                            && isLetter(code.charAt(2));
                case COUNTRY ->
                    code.length() == 2
                            && isLetter(code.charAt(0))
                            && (isLetter(code.charAt(1)) || Decimals.isDigit(code.charAt(1)));
            };
        }

        private static boolean isLetter(char character) {
            return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
        }
    }
}
