package dev.footfall.domain.stats;

/** Lower case as stores do it: letter by letter, so that none depends on its neighbours or becomes two letters. */
final class Letters {
    private Letters() {}

    static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
