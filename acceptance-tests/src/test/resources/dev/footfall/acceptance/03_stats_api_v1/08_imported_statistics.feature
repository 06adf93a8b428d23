# stats-api-v1.md, heading 13
Feature: Imported statistics

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: Imported totals are added if that is said, or it is said why not

    # X39
    Scenario: Two days that were imported
      Given it has an import of 2023-01-01 to 2023-01-02
      And the imported visitors are
        | date       | visitors | visits | pageviews | bounces | visit_duration |
        | 2023-01-01 | 3        | 4      | 8         | 1       | 400            |
        | 2023-01-02 | 5        | 6      | 9         | 3       | 304            |
      And these events
        | visitor | at               |
        | u1      | 2023-01-02 10:00 |
        | u1      | 2023-01-02 10:02 |
        | u2      | 2023-01-02 11:00 |
      When I ask for visitors, visits, pageviews, views_per_visit, bounce_rate and visit_duration of 2023-01-02 beside the period before with what was imported
      Then its values, those before and the changes are
        | metric          | value | before | change |
        | bounce_rate     | 50.0  | 25.0   | 25     |
        | pageviews       | 12    | 8      | 50     |
        | views_per_visit | 1.5   | 2.0    | -25    |
        | visit_duration  | 53.0  | 100.0  | -47    |
        | visitors        | 7     | 3      | 133    |
        | visits          | 8     | 4      | 100    |
      And I am not warned
      When I ask for visitors, visits and pageviews of 2023-01-02
      Then the answer has these values
        | pageviews | visitors | visits |
        | 3         | 2        | 2      |
      When I ask the aggregate endpoint about "period=day&date=2023-01-02&with_imported=1"
      Then the answer has these values
        | visitors |
        | 2        |
      And I am not warned

    # X40
    @intro-35
    Scenario: A question that what was imported cannot answer
      Given it has an import of 2023-01-01 to 2023-01-02
      And these events
        | visitor | at               | event  | property |
        | u3      | 2023-01-02 10:00 | Signup | plan=pro |
        | u3      | 2023-02-02 10:00 | Signup | plan=pro |
      When I ask for visitors of 2023-01-02 with what was imported where event:props:plan==pro
      Then the answer has these values
        | visitors |
        | 1        |
      And I am warned "Imported stats are not included in the results because query parameters are not supported. For more information, see: https://plausible.io/docs/stats-api#filtering-imported-stats"
      When I ask for visitors of 2023-01-02 where event:props:plan==pro
      Then I am not warned
      When I ask for visitors of 2023-02-02 with what was imported where event:props:plan==pro
      Then the answer has these values
        | visitors |
        | 1        |
      And I am not warned

    Scenario: Nothing was imported
      When I ask for visitors of 2023-01-02 with what was imported where event:props:plan==pro
      Then the answer has these values
        | visitors |
        | 0        |
      And I am not warned

  Rule: Imported rows are added if that is said, or it is said why not

    # X42
    Scenario: Sources that were imported
      Given it has an import of 2021-01-01 to 2021-01-02
      And the imported sources are
        | date       | source   | utm_medium | utm_term | visitors | visits | pageviews |
        | 2021-01-01 | Google   | organic    | one      | 1        | 1      | 1         |
        | 2021-01-01 | Twitter  | organic    | two      | 1        | 1      | 1         |
        | 2021-01-01 | Facebook | cpc        | one      | 1        | 1      | 1         |
      When I break visitors of 2021-01-01 down by visit:source with what was imported where visit:utm_medium==organic;visit:utm_term==one
      Then the answer has these rows
        | source | visitors |
        | Google | 1        |
      And I am not warned
      When I break visitors of 2021-01-01 down by visit:source with what was imported where visit:device==Desktop
      Then I am warned "Imported stats are not included in the results because query parameters are not supported. For more information, see: https://plausible.io/docs/stats-api#filtering-imported-stats"
      When I break visitors of 2021-01-01 down by visit:utm_medium with what was imported
      Then the answer has these rows
        | utm_medium | visitors |
        | organic    | 2        |
        | cpc        | 1        |

    # X43
    Scenario: Links that were clicked
      Given it has these goals
        | event                |
        | Outbound Link: Click |
      And it has an import of 2021-01-01 to 2021-01-02
      And the imported visitors are
        | date       | visitors |
        | 2021-01-01 | 9        |
      And the imported custom_events are
        | date       | name                 | link_url        | visitors | events |
        | 2021-01-01 | Outbound Link: Click | https://one.io  | 2        | 5      |
        | 2021-01-01 | Outbound Link: Click | https://two.io  | 5        | 10     |
        | 2021-01-01 | other                |                 | 5        | 10     |
      And these events
        | visitor | at               | event                | property           |
        | u1      | 2021-01-01 10:00 | Outbound Link: Click | url=https://one.io |
      When I break visitors, events and conversion_rate of 2021-01-01 down by event:props:url with what was imported where event:goal==Outbound Link: Click
      Then the answer has these rows
        | conversion_rate | events | url            | visitors |
        | 50.0            | 10     | https://two.io | 5        |
        | 30.0            | 6      | https://one.io | 3        |

    # X44
    Scenario: Time on pages
      Given it has an import of 2021-01-01 to 2021-01-02
      And the imported pages are
        | date       | page | visitors | pageviews | total_time_on_page | total_time_on_page_visits |
        | 2021-01-01 | /A   | 2        | 2         | 150                | 2                         |
        | 2021-01-01 | /B   | 1        | 1         | 499                | 1                         |
      And these events
        | visitor | at               | event      | page | seconds |
        | u1      | 2021-01-01 10:00 | pageview   | /A   |         |
        | u1      | 2021-01-01 10:01 | engagement | /A   | 60      |
        | u1      | 2021-01-01 10:01 | pageview   | /B   |         |
        | u1      | 2021-01-01 10:02 | engagement | /B   | 5       |
      When I break visitors and time_on_page of 2021-01-01 down by event:page with what was imported
      Then the answer has these rows
        | page | time_on_page | visitors |
        | /A   | 70           | 3        |
        | /B   | 252          | 2        |

  Rule: What was imported has days but no hours

    # X41
    Scenario: A day that was imported
      Given it has an import of 2023-01-01 to 2023-01-02
      And the imported visitors are
        | date       | visitors | visits | pageviews |
        | 2023-01-01 | 3        | 4      | 8         |
      When I ask for visitors of 2023-01-01, hour by hour with what was imported
      Then the answer has 24 rows, from "2023-01-01 00:00:00" to "2023-01-01 23:00:00"
      And I am warned "Imported stats are not included because the time dimension (i.e. the interval) is too short."
      When I ask for visitors of 2023-01-01, day by day with what was imported
      Then the answer has these rows
        | date       | visitors |
        | 2023-01-01 | 3        |
      And I am not warned
      When I ask for visitors of 2023-01-01 with what was imported
      Then the answer has these values
        | visitors |
        | 3        |
      And I am not warned
      When I ask for visitors of 2023-01-01, hour by hour
      Then I am not warned
