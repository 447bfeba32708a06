package vn.hocvuso.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** The places that a scope may name. */
@Component
public class ScopePlaces {

    private final PlaceCodeMapper mapper;

    ScopePlaces(PlaceCodeMapper mapper) {
        this.mapper = mapper;
    }

    public List<PlaceName> villages(Caller caller, String commune) {
        caller.mustAdminister(commune);
        return mapper.villages(commune);
    }

    public List<PlaceName> organisations(Caller caller, String commune) {
        caller.mustAdminister(commune);
        return mapper.organisations(commune);
    }

    void mustExist(List<ScopePart> scope) {
        List<FieldFault> faults = scope.stream()
                .map(this::fault)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private Optional<FieldFault> fault(ScopePart part) {
        String commune = part.communeCode();
        if (commune == null) {
            return Optional.empty();
        }
        if (!mapper.communeExists(commune)) {
            return fault("COMMUNE_UNKNOWN", commune);
        }
        String village = part.villageCode();
        if (village != null && !mapper.villageExists(commune, village)) {
            return fault("VILLAGE_UNKNOWN", village);
        }
        String organisation = part.organisationCode();
        if (organisation != null && !mapper.organisationExists(commune, organisation)) {
            return fault("ORGANISATION_UNKNOWN", organisation);
        }
        return Optional.empty();
    }

    private static Optional<FieldFault> fault(String code, String found) {
        return Optional.of(new FieldFault("scopes", code, found));
    }
}
