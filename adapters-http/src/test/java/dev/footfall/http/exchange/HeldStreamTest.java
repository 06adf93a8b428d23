package dev.footfall.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldStreamTest {
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();
    private final HeldStream held = new HeldStream(client);

    @Test
    void a_short_answer_is_held_until_it_is_released() throws IOException {
        held.write(new byte[1000]);
        held.flush();
        held.close();

        assertThat(client.size()).isZero();
        assertThat(held.hasSent()).isFalse();

        held.release();

        assertThat(client.size()).isEqualTo(1000);
        assertThat(held.hasSent()).isTrue();
        assertThat(held.clientIsGone()).isFalse();
    }

    @Test
    void whatever_the_size_of_its_parts_an_answer_arrives_whole_and_in_order() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int i = 0; i < 50; i++) {
            byte[] part = new byte[random.nextInt(1, 100_000)];
            random.nextBytes(part);
            expected.write(part);
            held.write(part);
            expected.write(i);
            held.write(i);
        }
        held.release();

        assertThat(client.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void a_client_that_is_gone_is_told_from_an_answer_that_fails() {
        HeldStream toNobody = new HeldStream(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("broken pipe");
            }
        });

        assertThatIOException().isThrownBy(() -> toNobody.write(new byte[100_000]));
        assertThat(toNobody.hasSent()).isTrue();
        assertThat(toNobody.clientIsGone()).isTrue();
    }
}
