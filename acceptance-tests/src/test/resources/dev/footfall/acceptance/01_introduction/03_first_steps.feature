# The introduction to the API, heading "Endpoints and first steps"
Feature: First steps
  A newcomer creates a key, sends it along, and reads how many people came.

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And these visits to "shop.example"
      | visitor | at               | source | country | pages            |
      | alice   | 2026-01-30 10:00 | Google | EE      | /, /pricing      |
      | bob     | 2026-01-31 09:00 |        | DE      | /pricing         |
      | carol   | 2026-01-31 20:00 | Google | EE      | /, /blog, /about |
      | dave    | 2025-12-01 10:00 | Bing   | US      | /                |

  @intro-24 @intro-25 @intro-26
  Rule: A key sent as a bearer token is all it takes

    Scenario: Visitors and page views of the last 30 days
      Given a new key of the team
      When I ask for visitors and pageviews of the last 30 days
      Then the answer has these values
        | visitors | pageviews |
        | 3        | 6         |
      And the answer is the text
        """
        {"results":{"pageviews":{"value":6},"visitors":{"value":3}}}
        """

  @intro-20
  Rule: The current visitors are those of the last five minutes

    Scenario: One reader is still there, one has left
      Given a new key of the team
      And these visits to "shop.example"
        | visitor | at               | source | country | pages |
        | erin    | 2026-02-01 11:56 |        |         | /     |
        | frank   | 2026-02-01 11:54 |        |         | /     |
      When I ask for the current visitors
      Then the answer is the bare number 1

  @intro-21
  Rule: Aggregate gives totals

    Scenario: Everything that can be counted of a site
      Given a new key of the team
      When I ask for visitors, visits, pageviews, bounce_rate and views_per_visit of the last 30 days
      Then the answer has these values
        | visitors | visits | pageviews | bounce_rate | views_per_visit |
        | 3        | 3      | 6         | 33          | 2.0             |

  @intro-22
  Rule: Breakdown gives a row for each value of a property

    Scenario: Pages
      Given a new key of the team
      When I break visitors of the last 30 days down by event:page
      Then the answer has these rows
        | page     | visitors |
        | /        | 2        |
        | /pricing | 2        |
        | /about   | 1        |
        | /blog    | 1        |

    Scenario: Sources, where a visit without one is direct
      Given a new key of the team
      When I break visitors of the last 30 days down by visit:source
      Then the answer has these rows
        | source        | visitors |
        | Google        | 2        |
        | Direct / None | 1        |

  @intro-23
  Rule: Time series gives a row for each day, also for days without visits

    Scenario: The last seven days
      Given a new key of the team
      When I ask for visitors of the last 7 days, day by day
      Then the answer has these rows
        | date       | visitors |
        | 2026-01-25 | 0        |
        | 2026-01-26 | 0        |
        | 2026-01-27 | 0        |
        | 2026-01-28 | 0        |
        | 2026-01-29 | 0        |
        | 2026-01-30 | 1        |
        | 2026-01-31 | 2        |
