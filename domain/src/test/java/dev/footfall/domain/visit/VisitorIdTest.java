package dev.footfall.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ingestion.md §16. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitorIdTest {
    private static final byte[] KEY = bytes(16);
    private static final Salt SALT = new Salt(KEY);

    @Test
    void the_published_visitor_has_the_published_id() {
        assertThat(VisitorId.of(SALT, "Mozilla/5.0", "203.0.113.7", "shop.test", "shop.test"))
                .hasToString("6684085074897325745");
    }

    @Test
    void the_published_message_has_the_published_hash() {
        long hash = SipHash.hash(
                "0123456789ABCDEF".getBytes(StandardCharsets.UTF_8), "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(Long.toUnsignedString(hash)).isEqualTo("4402678656023170274");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # length, hash as its authors published it
            0,        726fdb47dd0e0e31
            1,        74f839c593dc67fd
            2,        0d6c8009d9a94f5a
            15,       a129ca6149be45e5
            """)
    void the_authors_messages_have_the_authors_hashes(int length, String hash) {
        assertThat(SipHash.hash(KEY, bytes(length))).isEqualTo(Long.parseUnsignedLong(hash, 16));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # user agent, address,     target,    root,       same visitor
            Mozilla/5.0,  203.0.113.7, shop.test, shop.test,  true
            Mozilla/5.1,  203.0.113.7, shop.test, shop.test,  false
            Mozilla/5.0,  203.0.113.8, shop.test, shop.test,  false
            Mozilla/5.0,  203.0.113.7, old.test,  shop.test,  false
            Mozilla/5.0,  203.0.113.7, shop.test, other.test, false
            '',           203.0.113.7, shop.test, shop.test,  false
            """)
    void a_visitor_is_told_by_agent_address_target_and_root(
            String agent, String address, String target, String root, boolean same) {
        VisitorId known = VisitorId.of(SALT, "Mozilla/5.0", "203.0.113.7", "shop.test", "shop.test");
        assertThat(VisitorId.of(SALT, agent, address, target, root).equals(known))
                .isEqualTo(same);
    }

    @Test
    void another_salt_makes_another_visitor() {
        byte[] other = bytes(16);
        other[15] = 99;
        assertThat(VisitorId.of(new Salt(other), "a", "b", "c", "d"))
                .isNotEqualTo(VisitorId.of(SALT, "a", "b", "c", "d"));
    }

    @Test
    void ids_are_unsigned() {
        assertThat(new VisitorId(-1)).hasToString("18446744073709551615");
        assertThat(new SessionId(-1)).hasToString("18446744073709551615");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17, 32})
    void a_salt_has_sixteen_bytes(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Salt(new byte[length]));
    }

    @Test
    void a_salt_cannot_be_changed_from_outside() {
        byte[] mine = bytes(16);
        Salt salt = new Salt(mine);
        mine[0] = 1;
        salt.bytes()[1] = 9;
        assertThat(salt).isEqualTo(SALT).hasSameHashCodeAs(SALT);
    }

    @Test
    void a_salt_does_not_show_in_its_text() {
        assertThat(SALT).hasToString("Salt[redacted]");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        IntStream.range(0, length).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }
}
