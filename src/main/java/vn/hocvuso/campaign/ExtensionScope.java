package vn.hocvuso.campaign;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom an extension covers: everybody of the campaign, or a group, village, organisation or person by code. */
public record ExtensionScope(Kind kind, @Nullable String code) {

    /** The level of an extension. */
    public enum Kind {
        CAMPAIGN,
        GROUP,
        VILLAGE,
        ORGANISATION,
        PERSON
    }

    public static final ExtensionScope EVERYBODY = new ExtensionScope(Kind.CAMPAIGN, null);

    public ExtensionScope {
        if (kind == Kind.CAMPAIGN) {
            code = null;
        }
    }

    boolean covers(Coverage person) {
        return switch (kind) {
            case CAMPAIGN -> true;
            case GROUP ->
                person.groups().groups().stream().anyMatch(group -> group.name().equals(code));
            case VILLAGE -> Objects.equals(code, person.villageCode());
            case ORGANISATION -> Objects.equals(code, person.organisationCode());
            case PERSON -> Objects.equals(code, person.personCode());
        };
    }
}
