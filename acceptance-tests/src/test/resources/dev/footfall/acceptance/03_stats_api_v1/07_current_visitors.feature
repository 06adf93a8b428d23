# stats-api-v1.md, heading 16
Feature: Current visitors

  Background:
    Given it is 2026-02-01 at 12:00
    And a site in America/New_York

  Rule: Whoever did anything but read in the last five minutes is there

    Scenario Outline: Somebody whose last <event> is of <at>
      Given these events
        | visitor | at               | event    | seconds   |
        | u1      | 2026-02-01 11:40 | pageview |           |
        | u1      | <at>             | <event>  | <seconds> |
      When I ask for the current visitors
      Then the answer is the bare number <visitors>

      Examples:
        | event      | at                  | seconds | visitors |
        | pageview   | 2026-02-01 11:59    |         | 1        |
        | pageview   | 2026-02-01 11:55    |         | 1        |
        | pageview   | 2026-02-01 11:54:59 |         | 0        |
        | pageview   | 2026-02-01 12:01    |         | 1        |
        | Signup     | 2026-02-01 11:56    |         | 1        |
        | engagement | 2026-02-01 11:57    | 60      | 0        |

    # X45
    Scenario: Several people
      Given these events
        | visitor | at               | event      | seconds |
        | u1      | 2026-02-01 11:57 | pageview   |         |
        | u1      | 2026-02-01 11:59 | pageview   |         |
        | u2      | 2026-02-01 11:56 | Signup     |         |
        | u3      | 2026-02-01 11:53 | pageview   |         |
        | u3      | 2026-02-01 11:57 | engagement | 60      |
      When I ask for the current visitors
      Then the answer is the bare number 2

    Scenario: Nobody
      When I ask for the current visitors
      Then the answer is the bare number 0
