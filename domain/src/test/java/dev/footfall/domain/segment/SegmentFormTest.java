package dev.footfall.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §8, the order of the checks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentFormTest {
    private static final String FILTERS = "'segment_data':{'filters':[['is','event:page',['/a']]]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                    | type can't be blank
            {'type':'site'}                                                       | segment_data can't be blank
            {'type':'site','segment_data':null,'name':'A'}                        | segment_data can't be blank
            {'type':'site',FILTERS}                                               | name can't be blank
            {'type':'site',FILTERS,'name':' '}                                    | name can't be blank
            {'type':'site',FILTERS,'name':7}                                      | name is invalid
            {'type':'site','name':7,'segment_data':'x'}                           | segment_data is invalid
            {'type':null,FILTERS,'name':7}                                        | type can't be blank
            {FILTERS,'name':'LONG'}                                               | name should be at most 255 byte(s)
            {'name':'LONG','segment_data':{'filters':[[]],'more':1}}              | segment_data must not contain any other property except "filters" and "labels"
            {'name':'LONG','segment_data':{'filter':[[]]}}                        | segment_data property "filters" must be an array with at least one member
            {'segment_data':{'filters':[]}}                                       | segment_data property "filters" must be an array with at least one member
            {'segment_data':{'filters':{}}}                                       | segment_data property "filters" must be an array with at least one member
            {'segment_data':{}}                                                   | segment_data property "filters" must be an array with at least one member
            {'segment_data':{'labels':null}}                                      | segment_data property "labels" must be map or nil
            {'segment_data':{'filters':[[]],'labels':[]}}                         | segment_data property "labels" must be map or nil
            {'segment_data':{'labels':'HUGE'}}                                    | segment_data should be at most 5120 byte(s)
            """)
    void of_several_faults_the_last_is_told(String given, String told) {
        assertThat(fault(SegmentForm.whole(given(given)))).isEqualTo(told);
    }

    @Test
    void a_whole_form_has_a_name_and_filters_and_perhaps_labels() {
        JsonTree.Members data = given("{'filters':[['is','visit:country',['NO']]],'labels':{'NO':'Norway'}}");

        assertThat(SegmentForm.whole(
                        given("{'name':'Norwegians','type':'site','segment_data':{'filters':[['is','visit:country',"
                                + "['NO']]],'labels':{'NO':'Norway'}}}")))
                .isEqualTo(Either.right(new SegmentForm(Optional.of("Norwegians"), Optional.of(data))));
    }

    @Test
    void a_part_says_nothing_of_what_it_leaves_out_and_must_not_blank_what_it_names() {
        assertThat(SegmentForm.part(given("{}")))
                .isEqualTo(Either.right(new SegmentForm(Optional.empty(), Optional.empty())));
        assertThat(fault(SegmentForm.part(given("{'name':''}")))).isEqualTo("name can't be blank");
        assertThat(fault(SegmentForm.part(given("{'type':null}")))).isEqualTo("type can't be blank");
        assertThat(fault(SegmentForm.part(given("{'segment_data':null}")))).isEqualTo("segment_data can't be blank");
    }

    @Test
    void lengths_count_bytes_and_the_longest_may_be() {
        assertThat(fault(SegmentForm.part(given("{'name':'" + "õ".repeat(127) + "a'}"))))
                .isEmpty();
        assertThat(fault(SegmentForm.part(given("{'name':'" + "õ".repeat(128) + "'}"))))
                .isEqualTo("name should be at most 255 byte(s)");
        String data = "{'segment_data':{'filters':['%s']}}";
        int around = "{\"filters\":[\"\"]}".length();
        assertThat(fault(SegmentForm.part(given(data.formatted("x".repeat(5120 - around))))))
                .isEmpty();
        assertThat(fault(SegmentForm.part(given(data.formatted("x".repeat(5121 - around))))))
                .isEqualTo("segment_data should be at most 5120 byte(s)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['is','event:page',['/a']]                            | true
            ['has_not_done',['is','event:page',['/a']]]           | true
            ['has_done',['is','event:page',['/a']]]               | false
            ['not',['is','event:page',['/a']]]                    | false
            ['and',[['is','event:page',['/a']]]]                  | false
            ['is','event:page',['/a'],{'case_sensitive':false}]   | false
            """)
    void flat_filters_are_plain_conditions_and_what_was_not_done(String filter, boolean isFlat) {
        assertThat(SegmentForm.isFlat(given("{'filters':[['is','event:page',['/b']]," + filter + "]}")))
                .isEqualTo(isFlat);
    }

    private static String fault(Either<SegmentFault, SegmentForm> form) {
        return form.fold(SegmentFault::words, right -> "");
    }

    private static JsonTree.Members given(String text) {
        return Json.object(text.replace("FILTERS", FILTERS)
                .replace("LONG", "x".repeat(256))
                .replace("HUGE", "x".repeat(5200))
                .replace('\'', '"'));
    }
}
