package org.redress.query.replica;

import java.util.List;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How a selection is read: one value to a parameter. Spring would take an activity with a comma for two. */
@ControllerAdvice
final class SelectionForms {

    @InitBinder("logSelection")
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
    }
}
