package org.redress.endtoend.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.endtoend.Client;

/** Somebody at a screen. Everything that the browser complains about is kept, and must be nothing. */
final class Person implements AutoCloseable {
    /** Where the pictures are kept, for people to look at. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final int WAIT_MAX_MILLIS = 20_000;

    /** More than any page has things to go to. */
    private static final int TABS_MAX = 200;

    private static final int CHOICES_MAX = 40;

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

    /** Names, and the words of SQL, that are the same in every language. */
    private static final Set<String> NAMES = Set.of(
            "Redress",
            "Asia",
            "Shanghai",
            "UTC",
            "CSV",
            "JSON",
            "XML",
            "PNML",
            "ProM",
            "SQL",
            "DuckDB",
            "Ctrl",
            "Enter",
            "SELECT",
            "WITH",
            "FROM",
            "DESCRIBE",
            "SUMMARIZE",
            "EXPLAIN",
            "CNY",
            "EUR",
            "GBP",
            "USD");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private Look look;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Person(BrowserContext context, String base, Look look) {
        this.context = context;
        this.base = base;
        this.look = look;
        context.setDefaultTimeout(WAIT_MAX_MILLIS);
        context.addInitScript("""
                addEventListener('securitypolicyviolation', event =>
                    console.error('policy violated: ' + event.violatedDirective + ' by ' + event.blockedURI));
                """);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfNetwork(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Person at(Browser browser, String base, Look look) {
        return new Person(browser.newContext(optionsOf(look)), base, look);
    }

    /** Somebody who has signed in already: with the cookies that {@link #cookies} gave. */
    static Person at(Browser browser, String base, Look look, String cookies) {
        return new Person(browser.newContext(optionsOf(look).setStorageState(cookies)), base, look);
    }

    private static Browser.NewContextOptions optionsOf(Look look) {
        return new Browser.NewContextOptions()
                .setLocale(look.language().tag())
                .setColorScheme(look.colours())
                .setViewportSize(look.screen().width(), look.screen().height());
    }

    /** That an answer was a refusal, or the network away, is what some tests are about. */
    private static boolean isOfNetwork(String text) {
        return text.startsWith("Failed to load resource") || text.contains("net::ERR_");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Signs in by keyboard, and is where the work of the role begins. */
    Person signedInAs(String account) {
        page.navigate(base + "/sign-in");
        page.locator("#username").fill(account);
        page.locator("#password").fill(Client.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** What lets somebody go on at another screen without signing in again. */
    String cookies() {
        return context.storageState();
    }

    /** The system changes its colours while the page is open, as it does at dusk. */
    void changeColours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        look = new Look(look.language(), colours, look.screen());
    }

    /** Opens an address of the console. */
    Response open(String path) {
        return page.navigate(base + path);
    }

    /** Goes on with the Tab key until the focus is where it is wanted, and is seen there. */
    void tabTo(String selector) {
        for (int pressed = 0; pressed < TABS_MAX; pressed++) {
            page.keyboard().press("Tab");
            Object isThere = page.evaluate("selector => document.activeElement.matches(selector)", selector);
            if (isThere.equals(true)) {
                checkFocusIsSeen();
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + selector + " at " + page.url());
    }

    /** Fills in where the keyboard leads. */
    void type(String selector, String text) {
        tabTo(selector);
        page.keyboard().type(text);
    }

    /** Chooses in a list where the keyboard leads. */
    void choose(String selector, String value) {
        tabTo(selector);
        for (int pressed = 0; pressed < CHOICES_MAX; pressed++) {
            if (page.locator(selector).inputValue().equals(value)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(selector + " does not offer " + value);
    }

    private void checkFocusIsSeen() {
        Object seen = page.evaluate("""
                () => {
                    const box = document.activeElement.getBoundingClientRect();
                    const x = box.left + Math.min(box.width / 2, 40), y = box.top + Math.min(box.height / 2, 12);
                    const top = document.elementFromPoint(x, y);
                    return getComputedStyle(document.activeElement).outlineStyle !== 'none'
                        && top !== null
                        && (document.activeElement.contains(top) || top.contains(document.activeElement));
                }""");
        assertThat(seen).as("the focus is hidden at " + page.url()).isEqualTo(true);
    }

    /** Fails for every rule of WCAG 2.2 AA that a machine can check and this page breaks. */
    void checkAccessibility() {
        check(new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** The same for the rules that look at colours: nothing else can break where only those change. */
    void checkContrast() {
        check(new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private void check(AxeBuilder axe) {
        // We have no frames; looking for them takes a page of its own for each answer.
        List<Rule> broken = axe.setLegacyMode(true).analyze().getViolations();
        assertThat(broken)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget().toString())
                                .toList())
                .isEmpty();
    }

    /** Fails where one would have to scroll sideways to read. */
    void checkWidth() {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("pixels too wide: " + page.url())
                .isZero();
    }

    /**
     * Fails where a text has no translation, or the page is in another language than the one asked for.
     *
     * @param recorded words that people and programs have put on record, in whatever language
     */
    void checkTexts(Set<String> recorded) {
        assertThat(page.locator("html").getAttribute("lang"))
                .startsWith(look.language().tag().substring(0, 2));
        String shown = page.locator("body").innerText();
        assertThat(shown).as(page.url()).doesNotContain("??");
        if (look.language() == Look.Language.CHINESE) {
            assertThat(words(withoutOtherLanguages()))
                    .as("not Chinese: " + page.url())
                    .allMatch(word -> NAMES.contains(word) || recorded.contains(word));
        }
    }

    /** Words of at least three Latin letters. */
    static Set<String> words(String text) {
        return LATIN_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutOtherLanguages() {
        return (String) page.evaluate("""
                () => {
                    const texts = [];
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    while (walker.nextNode()) {
                        const around = walker.currentNode.parentElement;
                        if (!around.closest('script, noscript, style, template, kbd, [lang|=en]')) {
                            texts.push(walker.currentNode.data);
                        }
                    }
                    for (const each of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
                        if (!each.closest('[lang|=en]')) {
                            texts.push(each.ariaLabel ?? '', each.title ?? '', each.placeholder ?? '');
                        }
                    }
                    return texts.join('\\n');
                }""");
    }

    /** Makes every text longer by a third, as German would, to see whether the page still holds together. */
    void stretchTexts() {
        page.evaluate("""
                () => {
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    const nodes = [];
                    while (walker.nextNode()) nodes.push(walker.currentNode);
                    for (const node of nodes) {
                        const words = node.data.trim();
                        if (words.length > 1 && !node.parentElement.closest('script, style, template, .num, .mono')) {
                            node.data = node.data + ' ' + 'wörter '.repeat(Math.ceil(words.length * 0.35 / 7)).trim();
                        }
                    }
                }""");
    }

    void takePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + look.name() + ".png"))
                .setFullPage(false));
    }

    /** Leaves; whatever the browser complained about fails the test. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
