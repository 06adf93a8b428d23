package dev.footfall.http.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Money as English readers write it: Unicode's CLDR, locale {@code en}, half a unit going to the even one
 * (stats-query-v2.md §13).
 */
final class MoneyText {
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int USUAL_DIGITS = 2;
    private static final Set<String> NO_DIGITS = Set.of(
            ("AFN ALL BIF CLP DJF GNF IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PYG RSD RWF SOS SYP UGX VND VUV XAF XOF XPF "
                            + "YER")
                    .split(" "));
    private static final Map<String, Integer> MORE_DIGITS =
            Map.of("BHD", 3, "JOD", 3, "KWD", 3, "LYD", 3, "OMR", 3, "TND", 3, "CLF", 4, "UYW", 4);
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("USD", "$"),
            Map.entry("EUR", "€"),
            Map.entry("GBP", "£"),
            Map.entry("JPY", "¥"),
            Map.entry("INR", "₹"),
            Map.entry("CNY", "CN¥"),
            Map.entry("KRW", "₩"),
            Map.entry("BRL", "R$"),
            Map.entry("CAD", "CA$"),
            Map.entry("AUD", "A$"),
            Map.entry("MXN", "MX$"),
            Map.entry("NZD", "NZ$"),
            Map.entry("HKD", "HK$"),
            Map.entry("TWD", "NT$"),
            Map.entry("ILS", "₪"),
            Map.entry("PHP", "₱"),
            Map.entry("VND", "₫"),
            Map.entry("XAF", "FCFA"),
            Map.entry("XOF", "F" + NO_BREAK_SPACE + "CFA"),
            Map.entry("XPF", "CFPF"),
            Map.entry("XCD", "EC$"));

    private MoneyText() {}

    /** As exact as the currency is written, as in {@code $96,336,315.00}. */
    static String full(BigDecimal amount, String currency) {
        return written(amount, currency, "%,." + digits(currency) + "f", digits(currency));
    }

    /** With one decimal, in thousands, millions and so on, as in {@code $96.3M}. */
    static String brief(BigDecimal amount, String currency) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.size.compareTo(amount) <= 0)
                .findFirst()
                .map(unit -> written(unit.of(amount), currency, "%.1f", 1) + unit)
                .orElseGet(() -> written(amount, currency, "%,.1f", 1));
    }

    private static String written(BigDecimal amount, String currency, String format, int digits) {
        BigDecimal rounded = amount.setScale(digits, RoundingMode.HALF_EVEN);
        return (rounded.signum() < 0 ? "-" : "") + prefix(currency) + String.format(Locale.ROOT, format, rounded.abs());
    }

    private static String prefix(String currency) {
        String symbol = SYMBOLS.getOrDefault(currency, currency);
        return Character.isLetter(symbol.charAt(symbol.length() - 1)) ? symbol + NO_BREAK_SPACE : symbol;
    }

    private static int digits(String currency) {
        return NO_DIGITS.contains(currency) ? 0 : MORE_DIGITS.getOrDefault(currency, USUAL_DIGITS);
    }

    /** Greatest first. Which one fits is decided before rounding, so that there is a {@code $1000.0K}. */
    private enum Unit {
        T(12),
        B(9),
        M(6),
        K(3);

        private final int zeros;
        private final BigDecimal size;

        Unit(int zeros) {
            this.zeros = zeros;
            this.size = BigDecimal.ONE.scaleByPowerOfTen(zeros);
        }

        BigDecimal of(BigDecimal amount) {
            return amount.movePointLeft(zeros);
        }
    }
}
