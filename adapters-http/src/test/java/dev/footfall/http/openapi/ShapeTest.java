package dev.footfall.http.openapi;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.exchange.JsonTexts;
import dev.footfall.http.openapi.Shape.Items;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of sites-api.md §10. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapeTest {
    private static final Shape PERSON = Members.of(
            required("name", Text.ANY),
            required("age", new Shape.Whole()),
            optional("tall", new Shape.Flag()),
            optional("size", Text.oneOf("S", "M")),
            optional("nick", new Shape.Nullable(Text.ANY)),
            optional("scores", Items.between(2, 3, new Shape.Whole())),
            optional("notes", new Shape.Dictionary(Text.ANY, OptionalInt.of(2))));

    private static List<String> wrong(Shape shape, String value) {
        return shape.violations(JsonTexts.tree(value)).stream()
                .map(violation -> violation.pointer() + " " + violation.detail())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'name':'A','age':1}                            | ""
            {'name':'A','age':1,'more':null}                | ""
            {'name':'A','age':1,'nick':null,'size':'S','tall':false,'scores':[1,2],'notes':{'a/b':'c'}} | ""
            {'name':1,'age':1}                              | /name Invalid string. Got: integer
            {'name':null,'age':1}                           | /name null value where string expected
            {'name':'A','age':'1'}                          | /age Invalid integer. Got: string
            {'name':'A','age':1.0}                          | /age Invalid integer. Got: number
            {'name':'A','age':1,'tall':'1234'}              | /tall Invalid boolean. Got: string
            {'name':'A','age':1,'size':'L'}                 | /size Invalid value for enum
            {'name':'A','age':1,'nick':true}                | /nick Invalid string. Got: boolean
            {'name':'A','age':1,'scores':{}}                | /scores Invalid array. Got: object
            {'name':'A','age':1,'scores':[1]}               | /scores Array length 1 is smaller than minItems: 2
            {'name':'A','age':1,'scores':[1,2,3,4]}         | /scores Array length 4 is larger than maxItems: 3
            {'name':'A','age':1,'scores':[1,'2']}           | /scores/1 Invalid integer. Got: string
            {'name':'A','age':1,'notes':{'a':'','b':'','c':''}} | /notes Object property count 3 is greater than maxProperties: 2
            {'name':'A','age':1,'notes':{'a/b~c':7}}        | /notes/a~1b~0c Invalid string. Got: integer
            {'age':1}                                       | /name Missing field: name
            []                                              | " Invalid object. Got: array"
            null                                            | " null value where object expected"
            """)
    void what_is_wrong_is_told_with_its_place(String value, String told) {
        assertThat(String.join(", ", wrong(PERSON, value))).isEqualTo(told);
    }

    @Test
    void all_that_is_wrong_is_told_in_the_order_of_the_declaration() {
        assertThat(wrong(PERSON, "{'size':'L','tall':0,'age':'x'}"))
                .containsExactly(
                        "/name Missing field: name",
                        "/age Invalid integer. Got: string",
                        "/tall Invalid boolean. Got: integer",
                        "/size Invalid value for enum");
    }

    @Test
    void a_word_tells_shapes_apart() {
        Shape pet = new Shape.Tagged(
                "kind", Map.of("cat", Members.of(required("lives", new Shape.Whole())), "dog", Members.of()));
        assertThat(wrong(pet, "{'kind':'cat','lives':9}")).isEmpty();
        assertThat(wrong(pet, "{'kind':'dog'}")).isEmpty();
        assertThat(wrong(pet, "{'kind':'cat'}")).containsExactly("/lives Missing field: lives");
        assertThat(wrong(pet, "{'kind':'cow'}")).containsExactly("/kind Invalid value for enum");
        assertThat(wrong(pet, "{}")).containsExactly("/kind Missing field: kind");
        assertThat(wrong(pet, "7")).containsExactly(" Invalid object. Got: integer");
    }

    @Test
    void a_member_tells_shapes_apart() {
        Shape oneOrMore = new Shape.Having(
                "all",
                Members.of(required("all", Items.atLeast(1, Text.ANY))),
                new Shape.Named("One", Members.of(required("one", Text.ANY))));
        assertThat(wrong(oneOrMore, "{'all':['a']}")).isEmpty();
        assertThat(wrong(oneOrMore, "{'one':'a'}")).isEmpty();
        assertThat(wrong(oneOrMore, "{}")).containsExactly("/one Missing field: one");
        assertThat(wrong(oneOrMore, "{'all':[]}")).containsExactly("/all Array length 0 is smaller than minItems: 1");
    }
}
