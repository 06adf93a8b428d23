# stats-api-v1.md, headings 10.5 and 12
Feature: Time series

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: There is a row for every day of the range, whether or not anything happened

    # X32
    Scenario: The week up to a day
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 00:00 |
        | u2      | 2021-01-07 23:59 |
      When I ask the timeseries endpoint about "period=7d&date=2021-01-08"
      Then the answer has these rows
        | date       | visitors |
        | 2021-01-01 | 1        |
        | 2021-01-02 | 0        |
        | 2021-01-03 | 0        |
        | 2021-01-04 | 0        |
        | 2021-01-05 | 0        |
        | 2021-01-06 | 0        |
        | 2021-01-07 | 1        |

    # heading 12.3
    Scenario: What a row without visits has
      Given it has these goals
        | event  |
        | Signup |
      When I ask for visitors, visits, pageviews, events, bounce_rate, views_per_visit and visit_duration of 2021-01-01 to 2021-01-01, day by day
      Then the answer is the text
        """
        {"results":[{"bounce_rate":0.0,"date":"2021-01-01","events":0,"pageviews":0,"views_per_visit":0.0,"visit_duration":null,"visitors":0,"visits":0}]}
        """
      When I ask for conversion_rate of 2021-01-01 to 2021-01-01, day by day where event:goal==Signup
      Then the answer is the text
        """
        {"results":[{"conversion_rate":0.0,"date":"2021-01-01"}]}
        """
      When I ask for time_on_page of 2021-01-01 to 2021-01-01, day by day where event:page==/
      Then the answer is the text
        """
        {"results":[{"date":"2021-01-01","time_on_page":null}]}
        """

    # X35
    Scenario: Conversions
      Given it has these goals
        | event  |
        | Signup |
      And these events
        | visitor | at               | event    |
        | u1      | 2021-01-04 10:00 | Signup   |
        | u2      | 2021-01-04 10:00 | Signup   |
        | u3      | 2021-01-04 10:00 | pageview |
        | u4      | 2021-01-05 10:00 | Signup   |
      When I ask for conversion_rate of 2021-01-04 to 2021-01-10, day by day where event:goal==Signup
      Then the answer has 7 rows, from "2021-01-04" to "2021-01-10"
      And among its rows are
        | conversion_rate | date       |
        | 66.67           | 2021-01-04 |
        | 100.0           | 2021-01-05 |
      And all its other rows have
        | conversion_rate |
        | 0.0             |

  Rule: A day goes by hours, half a year and a year by months, unless that is said otherwise

    # X34, heading 12.1
    Scenario Outline: <question>
      When I ask the timeseries endpoint about "<question>"
      Then the answer has <rows> rows, from "<first>" to "<last>"

      Examples:
        | question                                                  | rows | first               | last                |
        | period=day&date=2021-01-01                                | 24   | 2021-01-01 00:00:00 | 2021-01-01 23:00:00 |
        | period=day&date=2021-01-01&interval=day                   | 1    | 2021-01-01          | 2021-01-01          |
        | period=day&date=2021-01-15&interval=month                 | 1    | 2021-01-01          | 2021-01-01          |
        | period=7d&date=2021-01-08                                 | 7    | 2021-01-01          | 2021-01-07          |
        | period=30d&date=2021-01-31                                | 30   | 2021-01-01          | 2021-01-30          |
        | period=month&date=2021-02-10                              | 28   | 2021-02-01          | 2021-02-28          |
        | period=6mo&date=2021-02-10                                | 6    | 2020-08-01          | 2021-01-01          |
        | period=12mo&date=2021-02-10                               | 12   | 2020-02-01          | 2021-01-01          |
        | period=6mo&date=2021-07-15&interval=date                  | 181  | 2021-01-01          | 2021-06-30          |
        | period=custom&date=2021-01-01,2022-12-31                  | 730  | 2021-01-01          | 2022-12-31          |
        | period=custom&date=2020-12-15, 2021-01-20&interval=month  | 2    | 2020-12-01          | 2021-01-01          |
        | period=custom&date=2021-01-05,2021-01-01                  | 5    | 2021-01-01          | 2021-01-05          |

    Scenario: Months may be cut off
      Given these events
        | visitor | at               |
        | u0      | 2020-12-14 10:00 |
        | u1      | 2020-12-31 10:00 |
        | u2      | 2021-01-01 10:00 |
        | u3      | 2021-01-01 10:00 |
        | u4      | 2021-01-21 10:00 |
      When I ask for visitors of 2020-12-15 to 2021-01-20, month by month
      Then the answer has these rows
        | date       | visitors |
        | 2020-12-01 | 1        |
        | 2021-01-01 | 2        |

    Scenario Outline: <question>: the first mistake is told
      When I ask the timeseries endpoint about "<question>"
      Then I am told "<message>" with status 400

      Examples:
        | question                            | message |
        | interval=week&period=bad            | Error parsing `period` parameter: invalid period `bad`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods |
        | interval=week&date=bad              | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format. |
        | interval=week&filters=x==y          | Error parsing `interval` parameter: invalid interval `week`. Valid intervals are `day`, `month` |
        | interval=hour                       | Error parsing `interval` parameter: invalid interval `hour`. Valid intervals are `day`, `month` |
        | filters=x==y&metrics=foo,foo        | Invalid filter property 'x'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties |
        | metrics=foo,foo                     | Metrics cannot be queried multiple times. |
        | metrics=conversion_rate             | Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter |

  Rule: A visit counts when it ended, but in every hour that it touches

    # X33
    Scenario: Hours of a day
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 00:00 |
        | u1      | 2021-01-01 00:10 |
        | u2      | 2021-01-01 23:59 |
      When I ask for visitors, pageviews, visits, visit_duration and bounce_rate of 2021-01-01, hour by hour
      Then the answer has 24 rows, from "2021-01-01 00:00:00" to "2021-01-01 23:00:00"
      And among its rows are
        | bounce_rate | date                | pageviews | visit_duration | visitors | visits |
        | 0           | 2021-01-01 00:00:00 | 2         | 600            | 1        | 1      |
        | 100         | 2021-01-01 23:00:00 | 1         | 0              | 1        | 1      |
      And all its other rows have
        | bounce_rate | pageviews | visit_duration | visitors | visits |
        | 0.0         | 0         | null           | 0        | 0      |

    # X36
    Scenario: A visit across midnight
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 23:50 |
        | u1      | 2021-01-02 00:10 |
      When I ask for visitors of 2021-01-01 to 2021-01-02, day by day
      Then the answer has these rows
        | date       | visitors |
        | 2021-01-01 | 0        |
        | 2021-01-02 | 1        |
      When I ask for visitors and pageviews of 2021-01-01 to 2021-01-02, day by day
      Then the answer has these rows
        | date       | pageviews | visitors |
        | 2021-01-01 | 1         | 1        |
        | 2021-01-02 | 1         | 1        |
      When I ask for pageviews, visit_duration and bounce_rate of 2021-01-01 to 2021-01-02, day by day
      Then the answer has these rows
        | bounce_rate | date       | pageviews | visit_duration |
        | 0           | 2021-01-01 | 1         | 0              |
        | 0           | 2021-01-02 | 1         | 1200           |
      When I ask for visitors and visit_duration of 2021-01-01
      Then the answer has these values
        | visit_duration | visitors |
        | 1200           | 1        |

    # X37
    Scenario: A visit across the full hour
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 10:50 |
        | u1      | 2021-01-01 11:05 |
      When I ask for visits and visit_duration of 2021-01-01, hour by hour
      Then among its rows are
        | date                | visit_duration | visits |
        | 2021-01-01 10:00:00 | 0              | 1      |
        | 2021-01-01 11:00:00 | 900            | 1      |
      And all its other rows have
        | visit_duration | visits |
        | null           | 0      |

  Rule: Hours are those of the site, counted on a clock that is never changed

    # X38, heading 12.2
    Scenario Outline: <date> in <zone>
      Given a site in <zone>
      When I ask for visitors of <date>, hour by hour
      Then the answer has <rows> rows, from "<first>" to "<last>"

      Examples:
        | zone             | date       | rows | first               | last                |
        | America/New_York | 2021-01-01 | 24   | 2021-01-01 00:00:00 | 2021-01-01 23:00:00 |
        | America/New_York | 2021-03-14 | 23   | 2021-03-14 00:00:00 | 2021-03-14 22:00:00 |
        | America/New_York | 2021-11-07 | 25   | 2021-11-07 00:00:00 | 2021-11-08 00:00:00 |
        | America/Santiago | 2022-09-11 | 23   | 2022-09-11 01:00:00 | 2022-09-11 23:00:00 |
        | Asia/Kathmandu   | 2021-01-01 | 24   | 2021-01-01 00:00:00 | 2021-01-01 23:00:00 |

    Scenario: Ten in the evening in New York
      Given a site in America/New_York
      And these events
        | visitor | at               |
        | u1      | 2021-01-02 03:00 |
      When I ask for visitors of 2021-01-01, hour by hour
      Then among its rows are
        | date                | visitors |
        | 2021-01-01 22:00:00 | 1        |
      And all its other rows have
        | visitors |
        | 0        |

    Scenario: The last hour of the day on which clocks go forward is lost
      Given a site in America/New_York
      And these events
        | visitor | at               |
        | u1      | 2021-03-15 03:30 |
      When I ask for visitors of 2021-03-14, hour by hour
      Then among its rows are
        | date                | visitors |
        | 2021-03-14 22:00:00 | 0        |
      And all its other rows have
        | visitors |
        | 0        |

  Rule: A time series is compared with nothing

    Scenario: The week before is asked for all the same
      When I ask the timeseries endpoint about "period=day&date=2021-01-01&interval=day&compare=previous_period"
      Then the answer is the text
        """
        {"results":[{"date":"2021-01-01","visitors":0}]}
        """
