package org.redress.analytics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.analytics.conformance.UnreadableNet.Reason;

/** A net is read as it is drawn, and what is none is refused with its line. */
class PnmlTest {
    private static final String NODES = """
            <place id="p"><initialMarking><text>2</text></initialMarking></place>
            <place id="q"><name><text>done</text></name></place>
            <transition id="t"><name><text> check &amp; decide </text></name></transition>
            <transition id="u"><name><text>tau</text></name>
              <toolspecific tool="ProM" version="6.4" activity="$invisible$"/></transition>
            """;
    private static final String ARCS = """
            <arc id="1" source="p" target="t"><inscription><text>2</text></inscription></arc>
            <arc id="2" source="t" target="q"/>
            <arc id="3" source="p" target="u"><arctype><text>normal</text></arctype></arc>
            <arc id="4" source="u" target="q"/>
            """;
    private static final String ENDS = """
            <finalmarkings><marking><place idref="p"><text>0</text></place><place idref="q"><text>1</text></place></marking>
            <marking><place idref="q"><text>2</text></place></marking></finalmarkings>
            """;

    private static final PetriNet DRAWN = new PetriNet(
            List.of("p", "q"),
            List.of(
                    new PetriNet.Transition("t", "check & decide", Map.of("p", 2), Map.of("q", 1)),
                    new PetriNet.Transition("u", null, Map.of("p", 1), Map.of("q", 1))),
            Map.of("p", 2),
            List.of(Map.of("q", 1), Map.of("q", 2)));

    @Test
    void places_transitions_arcs_and_markings_are_read() {
        assertThat(read(net("<page id=\"g\">" + NODES + ARCS + "</page>" + ENDS)))
                .isEqualTo(DRAWN);
    }

    @Test
    void arcs_may_come_first_and_pages_be_left_out() {
        assertThat(read(net(ENDS + ARCS + NODES))).isEqualTo(DRAWN);
    }

    @Test
    void a_net_without_ends_ends_where_nothing_leaves() {
        assertThat(read(net(NODES + ARCS)).finals()).containsExactly(Map.of("q", 1));
    }

    @Test
    void a_net_that_could_end_anywhere_is_refused() {
        refused(Reason.NO_FINAL_MARKING, net(NODES + ARCS + "<place id=\"r\"/>"));
        refused(Reason.NO_FINAL_MARKING, net(NODES + ARCS + ENDS.replace("idref=\"q\"", "idref=\"x\"")));
    }

    @Test
    void a_net_in_which_nothing_can_begin_is_refused() {
        refused(Reason.NO_INITIAL_MARKING, net(NODES.replace(">2<", ">0<") + ARCS + ENDS));
        refused(Reason.NO_TRANSITIONS, net("<place id=\"p\"/>"));
    }

    @Test
    void what_is_no_net_is_refused() {
        refused(Reason.NOT_A_NET, "<log/>");
        refused(Reason.NOT_A_NET, "<pnml/>");
        refused(Reason.NOT_XML, "case,activity\n1,a");
        refused(Reason.NOT_XML, "");
        refused(Reason.NOT_XML, "<pnml><net>");
        refused(Reason.MORE_THAN_ONE_NET, "<pnml><net/><net/></pnml>");
    }

    @Test
    void entities_are_refused() {
        refused(
                Reason.DECLARES_ENTITIES,
                "<!DOCTYPE pnml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><pnml><net><place id=\"p\"/></net></pnml>");
    }

    @Test
    void the_line_of_what_is_wrong_is_told() {
        assertThatExceptionOfType(UnreadableNet.class)
                .isThrownBy(() -> read(net("\n\n<arc source=\"a\" target=\"b\"/>" + NODES)))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.ARC_LEADS_NOWHERE);
                    assertThat(refused.line()).isEqualTo(3);
                    assertThat(refused.detail()).isEqualTo("a → b");
                });
    }

    @Test
    void pieces_that_say_something_else_are_refused() {
        refused(Reason.ID_MISSING, net("<place/>"));
        refused(Reason.ID_TWICE, net("<place id=\"p\"/><transition id=\"p\"/>"));
        refused(Reason.NUMBER_UNREADABLE, net(NODES.replace(">2<", ">two<")));
        refused(Reason.NUMBER_UNREADABLE, net(NODES.replace(">2<", ">-2<")));
        refused(Reason.NUMBER_UNREADABLE, net(NODES + ARCS.replace(">2<", ">0<")));
        refused(Reason.ARC_OF_UNKNOWN_KIND, net(NODES + ARCS.replace(">normal<", ">inhibitor<")));
    }

    @Test
    void as_many_nodes_as_may_be_are_read() {
        String more = "<place id=\"%d\"/>";
        StringBuilder places = new StringBuilder();
        for (int place = 4; place < Pnml.NODES_MAX; place++) {
            places.append(more.formatted(place));
        }
        assertThat(read(net(NODES + ARCS + ENDS + places)).places()).hasSize(Pnml.NODES_MAX - 2);
        refused(Reason.TOO_LARGE, net(NODES + ARCS + ENDS + places + "<place id=\"last\"/>"));
    }

    @Test
    void as_many_arcs_as_may_be_are_read() {
        String more = "<arc source=\"p\" target=\"u\"/>".repeat(Pnml.ARCS_MAX - 4);
        assertThat(read(net(NODES + ARCS + ENDS + more)).transitions()).hasSize(2);
        refused(Reason.TOO_LARGE, net(NODES + ARCS + ENDS + more + "<arc source=\"p\" target=\"t\"/>"));
    }

    @Test
    void names_have_an_end() {
        String longest = "x".repeat(Pnml.TEXT_CHARS_MAX);
        assertThat(read(net(NODES.replace(" check &amp; decide ", longest) + ARCS + ENDS))
                        .transitions())
                .first()
                .extracting(PetriNet.Transition::label)
                .isEqualTo(longest);
        refused(Reason.TOO_LONG, net(NODES.replace(" check &amp; decide ", longest + "x") + ARCS + ENDS));
        refused(Reason.TOO_LONG, net("<place id=\"" + longest + "x\"/>"));
    }

    @Test
    void elements_lie_only_so_deep() {
        int pages = Pnml.DEPTH_MAX - 5;
        assertThat(read(net("<page>".repeat(pages) + NODES + ARCS + "</page>".repeat(pages) + ENDS)))
                .isEqualTo(DRAWN);
        refused(Reason.TOO_DEEP, net("<page>".repeat(pages + 1) + NODES + ARCS + "</page>".repeat(pages + 1) + ENDS));
    }

    private static String net(String content) {
        return "<pnml xmlns=\"http://www.pnml.org/version-2009/grammar/pnml\"><net id=\"n\">" + content
                + "</net></pnml>";
    }

    private static PetriNet read(String file) {
        return Pnml.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(Reason reason, String file) {
        assertThatExceptionOfType(UnreadableNet.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
