package org.redress.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.http.signin.ForTokens;
import org.redress.http.signin.FreshSignIn;

/** Which endpoints ask for a fresh sign-in, and what tokens may do there: that one is taken away nobody does by mistake. */
class FreshSignInTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.redress");

    @Test
    void exports_roles_and_tokens_ask_for_a_fresh_sign_in() {
        assertThat(OURS.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(FreshSignIn.class))
                        .collect(Collectors.toMap(FreshSignInTest::nameOf, FreshSignInTest::scopesOf)))
                .isEqualTo(Map.of(
                        "ExportEndpoint.export", "EXPORT",
                        "CaseExport.write", "EXPORT",
                        "HistoryDownload.export", "EXPORT",
                        "SqlEndpoint.file", "EXPORT",
                        "OrganisationEndpoint.grantRole", "none",
                        "OrganisationEndpoint.revokeRole", "none",
                        "AccountEndpoint.makeToken", "none"));
    }

    @Test
    void elsewhere_tokens_need_what_the_method_says_but_where_it_says_otherwise() {
        assertThat(OURS.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(ForTokens.class) && !method.isAnnotatedWith(FreshSignIn.class))
                        .collect(Collectors.toMap(FreshSignInTest::nameOf, FreshSignInTest::scopesOf)))
                .isEqualTo(Map.of(
                        "SqlEndpoint.ask", "READ",
                        "AccountEndpoint.signInAgain", "none",
                        "AccountEndpoint.changePassword", "none",
                        "AccountEndpoint.signOutEverywhere", "none",
                        "AccountEndpoint.withdrawToken", "none"));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static String scopesOf(JavaMethod method) {
        ForTokens stated = method.tryGetAnnotationOfType(ForTokens.class).orElse(null);
        return stated == null || stated.value().length == 0 ? "none" : stated.value()[0].name();
    }
}
