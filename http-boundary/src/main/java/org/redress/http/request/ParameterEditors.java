package org.redress.http.request;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How whole numbers and yes or no are read. Editors and not converters: where a converter refuses, Spring falls back on
 * editors of its own, which take {@code 0x1F} and {@code on}.
 */
@ControllerAdvice
final class ParameterEditors {
    /** 18 digits fit into a long. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(Long.class, new Form(ParameterEditors::wholeNumber));
        binder.registerCustomEditor(long.class, new Form(ParameterEditors::wholeNumber));
        binder.registerCustomEditor(Boolean.class, new Form(ParameterEditors::trueOrFalse));
        binder.registerCustomEditor(boolean.class, new Form(ParameterEditors::trueOrFalse));
    }

    private static Long wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new InvalidValue(Mistake.NOT_A_WHOLE_NUMBER);
        }
        return Long.valueOf(text);
    }

    private static Boolean trueOrFalse(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidValue(Mistake.NOT_TRUE_OR_FALSE);
        }
        return Boolean.valueOf(text);
    }

    private static final class Form extends PropertyEditorSupport {
        private final Function<String, Object> form;

        Form(Function<String, Object> form) {
            this.form = form;
        }

        @Override
        public void setAsText(String text) {
            setValue(form.apply(text));
        }
    }
}
