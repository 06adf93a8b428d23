package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name,user_id/pageview,7           | 2 {"name":"pageview","user_id":"7"}
                    name,user_id/pageview,            | 2 {"name":"pageview"}
                    name,user_id/,""                  | 2 {}
                    name,user_id/"a,b","say ""x"" y"  | 2 {"name":"a,b","user_id":"say \\"x\\" y"}
                    name,props.plan,props.a b/x,pro,1 | 2 {"name":"x","props":{"plan":"pro","a b":"1"}}
                    name,props.plan/x,                | 2 {"name":"x"}
                    props,name/"{""plan"":1}",x       | 2 {"name":"x","props":{"plan":1}}
                    props,props.b/"{""a"":""1""}",2   | 2 {"props":{"a":"1","b":"2"}}
                    props/[1]                         | 2 props: is not a JSON object
                    props/pro                         | 2 props: is not a JSON object
                    name,user_id/x                    | 2 has 1 cells instead of 2
                    name,user_id/x,1,2                | 2 has 3 cells instead of 2
                    name//x                           | 3 {"name":"x"}
                    """)
    void a_row_becomes_a_record(String file, String line) throws IOException {
        assertThat(lines(file.replace('/', '\n'))).containsExactly(line);
    }

    @Test
    void line_breaks_within_quotes_are_lines() throws IOException {
        assertThat(lines("name,text\r\nx,\"one\r\ntwo\nthree\"\r\ny,\r\nz\r\n"))
                .containsExactly(
                        "2 {\"name\":\"x\",\"text\":\"one\\r\\ntwo\\nthree\"}",
                        "5 {\"name\":\"y\"}",
                        "6 has 1 cells instead of 2");
    }

    @Test
    void a_file_may_be_empty_or_only_a_header() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("name,user_id\n")).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key() throws IOException {
        assertThat(lines("\uFEFF\"name\"\nx\n")).containsExactly("2 {\"name\":\"x\"}");
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_fault_of_their_row_only() throws IOException {
        byte[] latin1 = "name\nB\u00e4r\n\u00e4\u00f6\nx\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(lines(latin1)).containsExactly("2 name: is not UTF-8", "3 name: is not UTF-8", "4 {\"name\":\"x\"}");
    }

    @Test
    void every_character_of_unicode_is_utf_8() throws IOException {
        String text = "B\u00e4r \uFFFD \uD83D\uDE00 \uD83F\uDFFF";
        assertThat(lines("name\n" + text + "\n")).containsExactly("2 {\"name\":\"" + text + "\"}");
    }

    @Test
    void a_row_that_is_too_long_is_a_fault_of_its_own() throws IOException {
        String cell = "x".repeat(5 << 20);
        assertThat(lines("name,text\nx," + cell + "\n" + cell + "," + cell + "\ny,z\n"))
                .containsExactly(
                        "2 {\"name\":\"x\",\"text\":\"" + cell + "\"}",
                        "3 line is too long",
                        "4 {\"name\":\"y\",\"text\":\"z\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name/x/"y" z/a/b
                    name/x/"y/a/b
                    """)
    void a_row_that_is_no_csv_is_a_fault_that_ends_the_file(String file) throws IOException {
        assertThat(lines(file.replace('/', '\n')))
                .containsExactly("2 {\"name\":\"x\"}", "3 is not CSV, so nothing from here on could be read");
    }

    @Test
    void a_quote_that_is_never_closed_ends_in_a_fault() throws IOException {
        assertThat(lines("name\n\"" + "x\n".repeat(20 << 20)))
                .containsExactly("2 is not CSV, so nothing from here on could be read");
    }

    @Test
    void a_header_that_is_no_csv_is_a_fault() throws IOException {
        assertThat(lines("\"name\" x\ny\n")).containsExactly("1 is not CSV, so nothing from here on could be read");
    }

    private List<String> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(byte[] bytes) throws IOException {
        return Read.lines(RecordFiles.csv(Files.write(folder.resolve("a.csv"), bytes)));
    }
}
