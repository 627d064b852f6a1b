#pragma once

#include "taut/read/read_row.hpp"

// One reader for each group of rows. They rely on the order of this list: a later one may
// look at what an earlier one has read.
namespace taut {

void read_context(Reading& reading);  ///< mandate, sources ... phases
void read_tasks(Reading& reading);
void read_links(Reading& reading);          ///< statements and pressures
void read_posture_links(Reading& reading);  ///< after the tasks
void read_decisions(Reading& reading);      ///< after all that they may be about
void read_views(Reading& reading);          ///< views and the names of scenarios

/// Ids that must not be shared by tasks, statements, conditions and safeguards.
void check_shared_names(const Draft& draft, Diagnostics& diags);
/// Warns of a task with one posture only.
void check_postures(const RowReader& row, const Task& task, Reading& reading);
/// Parts of tasks in a circle.
void check_parts(const Reading& reading);
/// Hints at two rows that say the same, be they of one file or of two.
void hint_at_repetition(const Reading& reading);
void hint_at_safeguards(const Reading& reading);  ///< asks once for all links
/// Dates of phases, and their order.
void check_phases(const Reading& reading);

}  // namespace taut
