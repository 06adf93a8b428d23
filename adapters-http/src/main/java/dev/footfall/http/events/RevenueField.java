package dev.footfall.http.events;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.visit.Revenue.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an event is said to have brought (ingestion.md §14): what cannot be read, it has not. */
final class RevenueField {
    private static final Pattern DECIMAL_PREFIX = Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");
    private static final int FRACTION_DIGITS = 3;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(15);
    private static final int SMALLEST_SCALE = -15;
    private static final int GREATEST_SCALE = 1000;

    // The currencies that are legal tender somewhere today; the JDK's list has those of the past as well.
    private static final Set<String> CURRENCIES = Set.of("""
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
            CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
            HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
            MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
            PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD
            TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
            """.strip().split("\\s+", -1));

    private RevenueField() {}

    static Optional<Money> read(JsonTree.Members sent) {
        return sent.member("currency")
                .flatMap(RevenueField::currency)
                .flatMap(currency ->
                        sent.member("amount").flatMap(RevenueField::amount).map(amount -> new Money(amount, currency)));
    }

    private static Optional<String> currency(JsonTree sent) {
        return sent instanceof JsonTree.Text(String code) && CURRENCIES.contains(code)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static Optional<BigDecimal> amount(JsonTree sent) {
        Optional<BigDecimal> number = sent instanceof JsonTree.Numeral numeral
                ? Optional.of(numeral.value())
                : sent instanceof JsonTree.Text(String text) ? prefix(text) : Optional.empty();
        return number.filter(RevenueField::canBeStored)
                .map(amount -> amount.setScale(FRACTION_DIGITS, RoundingMode.HALF_UP));
    }

    // "1831d" is 1831: clients send such things.
    private static Optional<BigDecimal> prefix(String text) {
        Matcher decimal = DECIMAL_PREFIX.matcher(text);
        return decimal.lookingAt() ? Optional.of(new BigDecimal(decimal.group())) : Optional.empty();
    }

    // The scale comes first: 1e999999999 is short to write and very long to work out.
    private static boolean canBeStored(BigDecimal amount) {
        return amount.scale() >= SMALLEST_SCALE
                && amount.scale() <= GREATEST_SCALE
                && amount.abs().compareTo(TOO_MUCH.subtract(BigDecimal.ONE)) < 0;
    }
}
