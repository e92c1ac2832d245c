package org.redress.http.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.redress.events.PersonId;
import org.redress.events.UnitId;
import org.redress.events.ViewName;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract at {@code /v3/api-docs}: what no endpoint says of itself is said here for all. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    /** Of the contract, not of the program: it changes when a client would have to. */
    private static final String CONTRACT_VERSION = "1";

    private static final String BASIC = "basic";
    private static final int ID_CHARACTERS_MAX = 64;

    static {
        // Springdoc keeps these for all contexts of a process; they are facts about types, hence the same for all.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Envelope.class, SignedIn.class, PageAsked.class)
                .replaceWithSchema(FreeText.class, text(FreeText.CHARACTERS_MAX))
                .replaceWithSchema(ShortText.class, text(ShortText.CHARACTERS_MAX))
                .replaceWithSchema(PersonId.class, text(ID_CHARACTERS_MAX))
                .replaceWithSchema(UnitId.class, text(ID_CHARACTERS_MAX))
                .replaceWithSchema(ViewName.class, text(ID_CHARACTERS_MAX))
                .replaceWithSchema(CaseId.class, new StringSchema().format("uuid"))
                .replaceWithSchema(ComplaintId.class, new StringSchema().format("uuid"));
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("Redress")
                        .version(CONTRACT_VERSION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    GlobalOperationCustomizer sharedParameters() {
        return new SharedParameters();
    }

    @Bean
    GlobalOpenApiCustomizer sharedProblems() {
        return new SharedProblems();
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    private static StringSchema text(int charactersMax) {
        StringSchema text = new StringSchema();
        text.minLength(1).maxLength(charactersMax);
        return text;
    }
}
