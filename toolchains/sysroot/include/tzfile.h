/*
 * Numbers of the calendar. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_TZFILE_H
#define _QCYG_TZFILE_H

#define SECSPERMIN 60
#define MINSPERHOUR 60
#define HOURSPERDAY 24
#define DAYSPERWEEK 7
#define DAYSPERNYEAR 365
#define DAYSPERLYEAR 366
#define SECSPERHOUR (SECSPERMIN * MINSPERHOUR)
#define SECSPERDAY ((long)SECSPERHOUR * HOURSPERDAY)
#define MONSPERYEAR 12

/* tm_wday */
#define TM_SUNDAY 0
#define TM_MONDAY 1
#define TM_TUESDAY 2
#define TM_WEDNESDAY 3
#define TM_THURSDAY 4
#define TM_FRIDAY 5
#define TM_SATURDAY 6

/* tm_mon */
#define TM_JANUARY 0
#define TM_FEBRUARY 1
#define TM_MARCH 2
#define TM_APRIL 3
#define TM_MAY 4
#define TM_JUNE 5
#define TM_JULY 6
#define TM_AUGUST 7
#define TM_SEPTEMBER 8
#define TM_OCTOBER 9
#define TM_NOVEMBER 10
#define TM_DECEMBER 11

/* The year that tm_year counts from. */
#define TM_YEAR_BASE 1900

/* The year and the day of the week that time_t counts from. */
#define EPOCH_YEAR 1970
#define EPOCH_WDAY TM_THURSDAY

/* For a whole year such as 2000. */
#define isleap(year) ((year) % 400 == 0 || ((year) % 4 == 0 && (year) % 100 != 0))

#endif
