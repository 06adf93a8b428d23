# stats-api-v1.md, headings 5 and 8 to 11
Feature: Totals

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: Every metric that is asked for has its total

    Background:
      Given these events
        | visitor | at               | page  | source | browser |
        | u1      | 2021-01-01 00:00 | /     | Google | Chrome  |
        | u1      | 2021-01-01 00:25 | /blog |        |         |
        | u2      | 2021-01-01 00:00 | /     |        |         |

    # X1
    Scenario: Everything that can be counted without a goal
      When I ask for pageviews, visits, views_per_visit, visitors, bounce_rate, visit_duration and events of 2021-01-01
      Then the answer has these values
        | bounce_rate | events | pageviews | views_per_visit | visit_duration | visitors | visits |
        | 50          | 3      | 3         | 1.5             | 750            | 2        | 2      |

    # X2
    Scenario: Visitors, if nothing is said
      When I ask the aggregate endpoint about "period=day&date=2021-01-01"
      Then the answer is the text
        """
        {"results":{"visitors":{"value":2}}}
        """

    # X3
    Scenario: A day without visits
      When I ask for visitors, bounce_rate, visit_duration and views_per_visit of 2020-06-01
      Then the answer has these values
        | bounce_rate | views_per_visit | visit_duration | visitors |
        | 0           | 0.0             | 0              | 0        |
      When I ask for time_on_page of 2020-06-01 where event:page==/
      Then the answer has these values
        | time_on_page |
        | null         |

    # X4, X5, X6
    Scenario Outline: Those with <filters>
      When I ask for visitors, visits, pageviews, bounce_rate and visit_duration of 2021-01-01 where <filters>
      Then the answer has these values
        | bounce_rate | pageviews   | visit_duration | visitors   | visits   |
        | <bounces>   | <pageviews> | <seconds>      | <visitors> | <visits> |

      Examples:
        | filters                             | bounces | pageviews | seconds | visitors | visits |
        | visit:source==Google                | 0       | 2         | 1500    | 1        | 1      |
        | visit:source==Direct / None         | 100     | 1         | 0       | 1        | 1      |
        | visit:source!=Google                | 100     | 1         | 0       | 1        | 1      |
        | event:page==/blog                   | 0       | 1         | 1500    | 1        | 1      |
        | event:page==/                       | 50      | 2         | 750     | 2        | 2      |
        | event:page==/;visit:browser==Chrome | 0       | 1         | 1500    | 1        | 1      |

    # X7
    Scenario Outline: What cannot be read as a filter, such as <filters>, is none
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors |
        | 2        |

      Examples:
        | filters                              |
        | visit:country==USA                   |
        | visit:country==US\|USA               |
        | visit:source==                       |
        | visit:source                         |
        | visit:source~Goo                     |
        | visit:source==a==b                   |
        | 42                                   |
        | "x"                                  |
        | {"a": 1}                             |
        | true                                 |

  Rule: The first mistake is told

    Background:
      Given it has these goals
        | event  |
        | Signup |

    # headings 5.1 and 9
    Scenario Outline: <question>
      When I ask the aggregate endpoint about "<question>"
      Then I am told "<message>" with status 400

      Examples:
        | question                                               | message |
        | period=28d&date=x                                      | Error parsing `period` parameter: invalid period `28d`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods |
        | period=                                                | Error parsing `period` parameter: invalid period ``. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods |
        | period=custom                                          | The `date` parameter is required when using a custom period. See https://plausible.io/docs/stats-api#time-periods |
        | period=custom&date=2021-01-01                          | Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted dates joined by a comma. See https://plausible.io/docs/stats-api#time-periods |
        | date=today&filters=x==y                                | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format. |
        | date=2021-02-30                                        | Error parsing `date` parameter: invalid_date. Please specify a valid date in ISO-8601 format. |
        | filters=badproperty==bar&metrics=foo,foo               | Invalid filter property 'badproperty'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties |
        | metrics=foo,foo                                        | Metrics cannot be queried multiple times. |
        | metrics=pageviews,led                                  | The metric `led` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics |
        | metrics=scroll_depth                                   | The metric `scroll_depth` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics |
        | metrics=pageviews,visit_duration&filters=event:props:a==b | Session metric `visit_duration` cannot be queried when using a filter on `event:props:a`. |
        | metrics=visits&filters=event:goal==Signup              | Session metric `visits` cannot be queried when using a filter on `event:goal`. |
        | metrics=views_per_visit&filters=event:name==S          | Session metric `views_per_visit` cannot be queried when using a filter on `event:name`. |
        | metrics=views_per_visit&filters=event:page==/          | Metric `views_per_visit` cannot be queried with a filter on `event:page`. |
        | metrics=conversion_rate                                | Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter |
        | metrics=time_on_page                                   | Metric `time_on_page` can only be queried in a page breakdown or with a page filter. |
        | metrics=time_on_page&filters=event:page==/;event:goal==Signup | Metric `time_on_page` cannot be queried when filtering by `event:goal` |
        | metrics=time_on_page&filters=event:page==/;event:name==Signup | Metric `time_on_page` cannot be queried when filtering by `event:name` |

    Scenario: What it does not know it does not look at
      When I ask the aggregate endpoint about "property=bad&interval=bad&limit=0&page=x&compare=bad&with_imported=1"
      Then the answer has these values
        | visitors |
        | 0        |
