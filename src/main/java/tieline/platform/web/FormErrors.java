package tieline.platform.web;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** Puts a form's errors into the order of its fields; a validator reports them in any order. */
@Component("formErrors")
class FormErrors {

    /**
     * The errors of the whole form first, then those of the fields as the form declares them.
     *
     * @param form the bound form, or null where it could not be made; then the order stays
     */
    public List<DetailedError> inOrder(List<DetailedError> errors, @Nullable Object form) {
        if (form == null) {
            return errors;
        }
        List<String> fields = declared(form.getClass());
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.isGlobal() ? -1 : fields.indexOf(property(error))))
                .toList();
    }

    /** The form's own property, such as {@code lines} of {@code lines[2].kwh}. */
    private static String property(DetailedError error) {
        return error.getFieldName().split("[.\\[]", 2)[0];
    }

    private static List<String> declared(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
    }
}
