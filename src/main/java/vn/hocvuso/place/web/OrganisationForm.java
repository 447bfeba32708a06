package vn.hocvuso.place.web;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.OrganisationKind;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.shared.Typed;
import vn.hocvuso.shared.Written;

/** An organisation as it is typed. */
record OrganisationForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String aliases,
        @Nullable String sortOrder) {

    static final OrganisationForm EMPTY = new OrganisationForm("", "", null, "", null);

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.code(),
                organisation.name(),
                organisation.kind().name(),
                String.join("\n", organisation.aliases().names()),
                Written.orNull(organisation.sortOrder()));
    }

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    Fields fields(Typed typed) {
        Fields fields = Fields.said()
                .say(PlaceField.NAME, typed.required("name", name, 200))
                .say(PlaceField.KIND, typed.one("kind", kind, OrganisationKind.class))
                .sayList(PlaceField.ALIASES, typed.lines("aliases", aliases, 16, 120))
                .say(PlaceField.SORT_ORDER, typed.number("sortOrder", sortOrder))
                .build();
        typed.mustBeRead();
        return fields;
    }
}
