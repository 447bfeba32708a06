package vn.hocvuso.imports.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportRows;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.PlaceSaid;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.FieldFault;

/** Files of villages and of organisations. */
@Component
class PlaceWork implements KindWork {

    private static final int LONGEST_VILLAGE = 120;
    private static final int LONGEST_ORGANISATION = 200;

    private final Villages villages;
    private final Organisations organisations;
    private final SaidRows rows;
    private final FileStore files;

    PlaceWork(Villages villages, Organisations organisations, SaidRows rows, FileStore files) {
        this.villages = villages;
        this.organisations = organisations;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.VILLAGES, ImportKind.ORGANISATIONS);
    }

    @Override
    public Optional<String> missing(Layout layout, Import job) {
        if (!layout.has(Field.CODE)) {
            return Optional.of("COLUMN_CODE_MISSING");
        }
        return layout.has(Field.NAME) ? Optional.empty() : Optional.of("COLUMN_NAME_MISSING");
    }

    @Override
    public List<SaidRow> stage(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> read = read(job, records);
        rows.rejectTwice(job, read, Field.CODE);
        List<SaidRow> linked = linked(job, read);
        rows.stage(job, slice, linked);
        return linked;
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> accepted = rows.usable(job, linked(job, rows.accepted(job, slice, read(job, records))));
        List<PlaceSaid> said = said(accepted);
        Origin origin = Origin.file(job.id(), job.data().createdBy());
        List<Effect> effects = ofVillages(job)
                ? villages.tell(job.commune(), origin, said)
                : organisations.tell(job.commune(), origin, said);
        List<ImportRows.Done> done = new ArrayList<>();
        for (int index = 0; index < effects.size(); index++) {
            done.add(new ImportRows.Done(accepted.get(index).line(), effects.get(index), null));
        }
        return rows.did(job, done);
    }

    @Override
    public void withdraw(Job job, int slice) {
        files.lines(job.id(), slice).ifPresent(lines -> {
            if (ofVillages(job)) {
                villages.withdraw(job.commune(), job.id(), lines);
            } else {
                organisations.withdraw(job.commune(), job.id(), lines);
            }
        });
        rows.undid(job, slice);
    }

    private static boolean ofVillages(Job job) {
        return job.data().kind() == ImportKind.VILLAGES;
    }

    private static List<SaidRow> read(Job job, List<FileRecord> records) {
        return records.stream()
                .map(record -> row(job, new RowCells(record, job)))
                .toList();
    }

    private static List<PlaceSaid> said(List<SaidRow> read) {
        return read.stream()
                .filter(SaidRow::usable)
                .map(row -> new PlaceSaid(String.valueOf(row.code()), row.line(), row.fields()))
                .toList();
    }

    /** A village may come from another one of its file, unless that one is rejected itself. */
    private List<SaidRow> linked(Job job, List<SaidRow> read) {
        if (!ofVillages(job)) {
            return read;
        }
        PlaceNames<Village> names = villages.names(job.commune(), said(read));
        List<SaidRow> linked = read.stream()
                .map(row -> row.usable() ? linked(row, names) : row)
                .toList();
        while (rejectsFaulty(linked, villages.faults(job.commune(), said(linked)))) {
            // the next round looks at what came from those that were rejected
        }
        return linked;
    }

    private static SaidRow linked(SaidRow row, PlaceNames<Village> names) {
        if (!row.cells().has(Field.PREDECESSORS)) {
            return row;
        }
        List<String> codes = row.cells().villages(Field.PREDECESSORS, names, row.code());
        return row.saying(Fields.said().sayList(PlaceField.PREDECESSORS, codes).build());
    }

    private static boolean rejectsFaulty(List<SaidRow> rows, Map<String, FieldFault> faults) {
        rows.stream().filter(SaidRow::usable).forEach(row -> {
            FieldFault fault = faults.get(row.code());
            if (fault != null) {
                row.reject(
                        ProblemCode.valueOf(fault.code()),
                        fault.field().equals(PlaceField.RETIRED_ON) ? Field.RETIRED_ON : Field.PREDECESSORS,
                        String.valueOf(Days.written(fault.arguments().get(0))[0]));
            }
        });
        return !faults.isEmpty();
    }

    private static SaidRow row(Job job, RowCells cells) {
        if (cells.holdsNoData(Field.CODE, Field.NAME)) {
            return SaidRow.skipped(cells);
        }
        String code = cells.code();
        Fields.Builder said = Fields.said()
                .say(PlaceField.NAME, cells.name(ofVillages(job) ? LONGEST_VILLAGE : LONGEST_ORGANISATION));
        if (cells.has(Field.ALIASES)) {
            said.sayList(PlaceField.ALIASES, cells.aliases());
        }
        if (ofVillages(job)) {
            sayVillage(cells, said);
        } else {
            cells.word(Field.KIND, Vocabulary.ORGANISATION_KIND, ProblemCode.UNKNOWN_KIND)
                    .ifPresent(kind -> said.say(PlaceField.KIND, kind));
        }
        return new SaidRow(cells, false, job.commune(), code, null, said.build());
    }

    private static void sayVillage(RowCells cells, Fields.Builder said) {
        cells.word(Field.KIND, Vocabulary.VILLAGE_KIND, ProblemCode.UNKNOWN_KIND)
                .ifPresent(kind -> said.say(PlaceField.KIND, kind));
        cells.day(Field.VALID_FROM, ProblemCode.BAD_DATE).ifPresent(day -> said.say(PlaceField.VALID_FROM, day));
        cells.day(Field.RETIRED_ON, ProblemCode.BAD_DATE).ifPresent(day -> said.say(PlaceField.RETIRED_ON, day));
    }
}
