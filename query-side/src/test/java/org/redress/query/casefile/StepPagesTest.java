package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.policy.Authority;
import org.redress.query.RunningQuerySide;
import org.redress.query.SignedInBrowser;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.stepform.AuthorityScale;
import org.redress.query.stepform.Choice;
import org.redress.query.stepform.FormSheet;
import org.redress.query.stepform.StepForm;
import org.springframework.mock.web.MockHttpServletRequest;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

class StepPagesTest {
    private static final SignedIn PERSON =
            new SignedIn("default", new PersonId("person-1"), Map.of(Role.HANDLER, Set.of()));

    private static final SignedInBrowser BROWSER = new SignedInBrowser(RunningQuerySide.onH2());

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER", "DEPARTMENT_MANAGER", "SUPERVISOR", "ENGINEER"})
    void each_step_that_is_offered_opens_as_a_form(Role role) {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));
        List<String> steps =
                page(role, "/complaints/" + complaint, "en").select("a.step").eachAttr("href");
        assertThat(steps).isNotEmpty();

        for (String step : steps) {
            Document page = page(role, step, "en");
            assertThat(page.select("form[data-step-form]").attr("data-step"))
                    .isEqualTo(step.substring(step.lastIndexOf('/') + 1));
            assertThat(page.select("form[data-step-form]").attr("data-version")).isEqualTo("9");
            assertThat(page.select("a.step[aria-current=step]").attr("href")).isEqualTo(step);
            checkForm(page, step);
        }
    }

    @Test
    void the_title_says_the_step_and_the_case_in_the_readers_language() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        assertThat(page(Role.HANDLER, "/complaints/" + complaint + "/propose-remedy", "zh")
                        .title())
                .isEqualTo("提出方案 · N-1 · Redress");
        assertThat(page(Role.HANDLER, "/complaints/new", "zh").title()).isEqualTo("新投诉 · Redress");
        assertThat(page(Role.HANDLER, "/worklist", "zh").title()).isEqualTo("工作清单 · Redress");
    }

    @Test
    void a_step_of_another_role_is_told_and_not_drawn() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        Document page = page(Role.AUDITOR, "/complaints/" + complaint + "/propose-remedy", "en");

        assertThat(page.select("form[data-step-form]")).isEmpty();
        assertThat(page.select(".stepform .note").text()).contains("Your role may not take this step");
        assertThat(page.select("a.step")).isEmpty();
    }

    @Test
    void a_step_that_is_not_possible_yet_says_why() {
        running.happened(stream(complaint, everything("N-1").subList(0, 1)));

        Document page = page(Role.HANDLER, "/complaints/" + complaint + "/propose-remedy", "zh");

        assertThat(page.select("form[data-step-form]")).isEmpty();
        assertThat(page.select(".stepform .note").text()).contains("现在还不能", "请先致歉并受理");
        assertThat(page.select(".notyet dt").eachText()).contains("提出方案");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sell-the-company", "receive-complaint"})
    void what_is_no_step_of_a_case_is_not_there(String step) {
        running.happened(stream(complaint, everything("N-1").subList(0, 1)));

        assertThat(get(Role.HANDLER, "/complaints/" + complaint + "/" + step, "en")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_step_says_how_much_it_is_about() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        Document page = page(Role.HANDLER, "/complaints/" + complaint, "en");

        assertThat(page.select("#s-propose-remedy small").text()).isEqualTo("2 demands to cover");
        assertThat(page.select("#s-fulfil-promise small").text()).startsWith("the next one is due Wed 4 Mar 2026");
        assertThat(page.select("#s-escalate-complaint small").text()).isEqualTo("to level 1");
        assertThat(page.select("#s-record-statement small")).isEmpty();
    }

    @Test
    void nine_steps_have_keys_and_each_key_one_step() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        List<String> keys = page(Role.HANDLER, "/complaints/" + complaint, "en")
                .select("a.step[data-key]")
                .eachAttr("data-key");

        assertThat(keys).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"glance", "steps", "file", "story"})
    void a_region_is_answered_alone(String region) {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        HttpResponse<String> answer = get(Role.HANDLER, "/complaints/" + complaint + "?region=" + region, "en");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document part = Jsoup.parseBodyFragment(answer.body());
        assertThat(part.body().children()).hasSize(1);
        assertThat(part.body().child(0).id()).isEqualTo("r-" + region);
        assertThat(part.body().child(0).attr("hx-get")).isEqualTo("/complaints/" + complaint + "?region=" + region);
    }

    @Test
    void a_region_that_does_not_exist_is_a_bad_request() {
        running.happened(stream(complaint, everything("N-1").subList(0, 1)));

        assertThat(get(Role.HANDLER, "/complaints/" + complaint + "?region=secrets", "en")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_changed_meanwhile_is_told_in_the_readers_language() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        Element changes = page(
                        Role.HANDLER, "/complaints/" + complaint + "?region=changes&since=7&step=propose-remedy", "zh")
                .selectFirst("[data-changes]");

        assertThat(changes.attr("data-version")).isEqualTo("9");
        assertThat(changes.attr("data-count")).isEqualTo("2");
        assertThat(changes.attr("data-possible")).isEqualTo("true");
        assertThat(changes.select("[data-name]")).hasSize(2);
        assertThat(changes.text()).contains("有 2 处变化", "仍然可以办理");
    }

    @Test
    void a_step_that_became_impossible_is_told_with_its_reason() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        Element changes = page(
                        Role.HANDLER, "/complaints/" + complaint + "?region=changes&since=7&step=start-remedy", "en")
                .selectFirst("[data-changes]");

        assertThat(changes.attr("data-possible")).isEqualTo("false");
        assertThat(changes.text()).contains("no longer possible", "No remedy has been agreed");
    }

    @Test
    void a_refusal_is_told_with_what_is_possible_instead() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));

        Document told =
                page(Role.HANDLER, "/complaints/" + complaint + "?region=refusal&refusal=BEYOND_AUTHORITY", "en");

        assertThat(told.select("b").text()).contains("beyond what your role may offer alone");
        assertThat(told.select("a").eachAttr("href")).contains("/complaints/" + complaint + "/draft-remedy");
    }

    @Test
    void taking_complaints_in_is_for_those_who_may() {
        assertThat(page(Role.HANDLER, "/complaints/new", "en").select("form[data-step=receive-complaint]"))
                .hasSize(1);
        assertThat(get(Role.AUDITOR, "/complaints/new", "en").statusCode()).isEqualTo(403);
    }

    static Stream<Arguments> allFormsInBothLanguages() {
        return Lifecycle.STEPS.stream()
                .flatMap(step -> Stream.of(Arguments.of(step.name(), "en"), Arguments.of(step.name(), "zh")));
    }

    @ParameterizedTest
    @MethodSource("allFormsInBothLanguages")
    void every_step_can_be_drawn(String step, String language) {
        Document page = Jsoup.parse(drawn(step, language));

        checkForm(page, step);
        assertThat(page.text()).as(step).doesNotContain("??");
        if (language.equals("zh")) {
            assertThat(page.select("label, legend, .hint, button").eachText())
                    .as(step)
                    .noneMatch(text -> text.matches("[A-Za-z ]{4,}"));
        }
    }

    /** Every control has a label, every error a place, every reference something to choose. */
    private static void checkForm(Document page, String step) {
        Element form = page.selectFirst("form[data-step-form]");
        for (Element control : form.select("input, select, textarea")) {
            boolean wrapped = control.closest("label") != null;
            assertThat(wrapped
                            || page.select("label[for=\"" + control.id() + "\"]")
                                            .size()
                                    == 1)
                    .as(step + " " + control.id())
                    .isTrue();
        }
        for (Element field : form.select("[data-field]:not([data-field=\"\"])")) {
            assertThat(field.attr("data-words")).as(step).isNotBlank();
            assertThat(field.select("> .err"))
                    .as(step + " " + field.attr("data-field"))
                    .hasSize(1);
        }
        for (Element group : form.select("fieldset")) {
            assertThat(group.select("> legend").text()).as(step).isNotBlank();
        }
        form.select("template").remove();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], [onclick], script:not([src])")).isEmpty();
    }

    /** A form on its own, whether it is possible anywhere or not. */
    private String drawn(String step, String language) {
        Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/complaints/" + complaint);
        request.addPreferredLocale(locale);
        Context context = new Context(locale);
        context.setVariable("frame", running.bean(Frames.class).around(request, PERSON, Place.WORKLIST));
        context.setVariable("sheet", sheet(StepForm.of(step).orElseThrow()));
        return running.bean(ITemplateEngine.class).process("step-form", Set.of("form"), context);
    }

    private FormSheet sheet(StepForm form) {
        return new FormSheet(
                form,
                complaint,
                3L,
                FormSheet.draftsOf(PERSON),
                PERSON.person().value(),
                ZoneId.of("Asia/Shanghai"),
                named -> List.of(new Choice("X1", "一", null)),
                List.of(PERSON.person().value()),
                List.of("u-1"),
                List.of("CNY"),
                AuthorityScale.of(Authority.ofCatalogue(), Role.HANDLER));
    }

    private Document page(Role role, String address, String language) {
        HttpResponse<String> answer = get(role, address, language);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(Role role, String address, String language) {
        return BROWSER.get(role, address.replace(" ", "%20"), language);
    }
}
